package workbook.consistency.ticketing;

/**
 * A question to the ledger. It comes back with the answer, so that one can tell which question was
 * answered.
 *
 * @param number chosen by whoever asks
 * @param ticket the ticket that it is about
 */
public record Question(long number, String ticket) {}
