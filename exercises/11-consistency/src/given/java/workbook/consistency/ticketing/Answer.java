package workbook.consistency.ticketing;

/**
 * What the ledger says to a question.
 *
 * @param question the question that this answers
 * @param state the ticket as it was when the ledger read the question
 * @param boarded true if the question was {@link TicketLedger#board} and the ledger said yes
 */
public record Answer(Question question, TicketState state, boolean boarded) {}
