package workbook.saga.ticketing;

/** What Ticketing has written down for a request. */
public enum TicketState {
  VALID,
  REFUSED,
  /** Also if the voiding came before the request. */
  VOID
}
