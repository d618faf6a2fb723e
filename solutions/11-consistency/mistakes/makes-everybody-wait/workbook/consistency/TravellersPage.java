package workbook.consistency;

import java.util.HashMap;
import java.util.Map;
import workbook.consistency.ticketing.NotYet;
import workbook.consistency.ticketing.TicketLedger;
import workbook.consistency.ticketing.TicketState;
import workbook.consistency.ticketing.TicketWindows;

/**
 * Shows travellers their ticket and moves it to another voyage. Several servers do this side by
 * side, and a browser comes to any of them.
 *
 * <p>The version that somebody has written or seen travels with their browser, so whichever server
 * they come to can ask for at least that.
 */
public final class TravellersPage {

  private final TicketLedger ledger;
  private final TicketWindows windows;
  private final Map<String, Long> newest = new HashMap<>();

  public TravellersPage(TicketLedger ledger, TicketWindows windows) {
    this.ledger = ledger;
    this.windows = windows;
  }

  /** A traveller moves a ticket to another voyage. */
  public Page moves(Visit visit, String ticket, String voyage) {
    return showing(ledger.move(ticket, voyage), visit);
  }

  /** A traveller opens the page. */
  public Page opens(Visit visit, String ticket) {
    try {
      long atLeast = Math.max(visit.version(ticket), newest.getOrDefault(ticket, 0L));
      return showing(windows.look(ticket, atLeast), visit);
    } catch (NotYet behind) {
      return Page.oneMoment(visit);
    }
  }

  /** What was seen once is not unseen by the next window. */
  private Page showing(TicketState state, Visit visit) {
    newest.merge(state.ticket(), state.version(), Math::max);
    return Page.showing(state, visit.with(state.ticket(), state.version()));
  }
}
