package workbook.consistency.ticketing;

/**
 * The book in which tickets are changed. There is one, and whoever reads it reads the last write.
 * It can be far away, slow or closed.
 *
 * <p>Each method can throw {@link workbook.ports.Unavailable}: nobody is there, and nothing has
 * happened; or {@link workbook.ports.OutcomeUnknown}: the question may have arrived or not.
 */
public interface TicketLedger {

  /**
   * Asks what has become of a ticket. This comes back at once; the ledger reads the question at
   * once, too. The answer is on its way for a while, and not all answers arrive.
   */
  void ask(Question question);

  /**
   * Asks the ledger to decide: if the ticket is valid for this voyage, it is aboard from now on and
   * cannot be given back any more. The answer comes in the same way. To ask again for a ticket that
   * was let aboard at this gate is harmless, and gets a yes again.
   */
  void board(Question question, String voyage);

  /** Moves a ticket to another voyage, and returns what it is then. */
  TicketState move(String ticket, String voyage);
}
