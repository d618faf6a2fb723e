package workbook.consistency.ticketing;

/** What has become of a ticket. */
public enum Standing {
  VALID,
  GIVEN_BACK,
  /** The ledger has let it aboard, here or at another gate, see {@link TicketLedger#board}. */
  ABOARD,
  /** There is no such ticket. */
  UNKNOWN
}
