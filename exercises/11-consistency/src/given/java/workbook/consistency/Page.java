package workbook.consistency;

import java.util.Optional;
import workbook.consistency.ticketing.TicketState;

/**
 * What goes back to a traveller's browser.
 *
 * @param visit what the browser is to keep from now on
 * @param ticket what the page shows; empty means "one moment, please", and the browser opens the
 *     page again a second later
 */
public record Page(Visit visit, Optional<TicketState> ticket) {

  public static Page showing(TicketState ticket, Visit visit) {
    return new Page(visit, Optional.of(ticket));
  }

  public static Page oneMoment(Visit visit) {
    return new Page(visit, Optional.empty());
  }
}
