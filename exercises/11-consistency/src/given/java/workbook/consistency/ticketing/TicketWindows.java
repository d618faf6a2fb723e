package workbook.consistency.ticketing;

/**
 * Windows of the ticket office, open day and night. Each has a copy of the ledger, and some copies
 * are behind. One never knows which window is free.
 */
public interface TicketWindows {

  /**
   * The ticket as the free window has it.
   *
   * @param atLeast the version that is needed; 0 if any will do
   * @throws NotYet if this window's copy is not that far yet; another one may be, or this one later
   */
  TicketState look(String ticket, long atLeast) throws NotYet;
}
