package workbook.consistency;

import workbook.consistency.ticketing.NotYet;
import workbook.consistency.ticketing.TicketLedger;
import workbook.consistency.ticketing.TicketWindows;

/**
 * Shows travellers their ticket and moves it to another voyage. Several servers do this side by
 * side, and a browser comes to any of them.
 *
 * <p>The windows are quick and always open, and behind. Step 4: whoever has changed something sees
 * it, or is asked for a moment; nobody else waits.
 */
public final class TravellersPage {

  private final TicketLedger ledger;
  private final TicketWindows windows;

  public TravellersPage(TicketLedger ledger, TicketWindows windows) {
    this.ledger = ledger;
    this.windows = windows;
  }

  /** A traveller moves a ticket to another voyage. */
  public Page moves(Visit visit, String ticket, String voyage) {
    // TODO step 4: the ledger says what the ticket is then, and nobody listens.
    ledger.move(ticket, voyage);
    return opens(visit, ticket);
  }

  /** A traveller opens the page. */
  public Page opens(Visit visit, String ticket) {
    // TODO step 4: any version will do, whoever asks?
    try {
      return Page.showing(windows.look(ticket, 0), visit);
    } catch (NotYet behind) {
      return Page.oneMoment(visit);
    }
  }
}
