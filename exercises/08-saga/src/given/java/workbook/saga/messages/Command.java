package workbook.saga.messages;

/**
 * Work that somebody is asked to do.
 *
 * <p>Whoever asks gives the request a name. Asked twice under one name, Fleet, Payments and
 * Ticketing do the work once and answer twice. The command that takes a request back names the same
 * request; it is never refused, may be sent again, and may even come first: then nothing is there
 * to take back, and the request itself is refused when it comes at last. Each of the three keeps a
 * book of names of its own.
 */
public sealed interface Command {

  /**
   * To Booking, from the web page: a passenger wants to cross. The page draws a booking number for
   * each wish, once; whoever presses the button twice sends the same number twice.
   */
  record BookCrossing(String booking, String passenger, String voyage, String card, long fare)
      implements Command {}

  /** To Fleet: keep a berth. Answered by BerthHeld or BerthRefused. */
  record HoldBerth(String request, String voyage, String passenger) implements Command {}

  /** To Fleet: somebody else may have the berth. Answered by BerthReleased. */
  record ReleaseBerth(String request) implements Command {}

  /** To Payments: take the money, in cents. Answered by CardCharged or CardDeclined. */
  record ChargeCard(String request, String card, long amount) implements Command {}

  /** To Payments: give back what this request took. Answered by CardRefunded. */
  record RefundCard(String request) implements Command {}

  /**
   * To Ticketing: let this passenger on board. Answered by TicketIssued or TicketRefused. The gate
   * looks at the ticket and at nothing else: neither at the berth nor at the money.
   */
  record IssueTicket(String request, String voyage, String passenger) implements Command {}

  /** To Ticketing: the gate is not to admit anybody with this ticket. Answered by TicketVoided. */
  record VoidTicket(String request) implements Command {}
}
