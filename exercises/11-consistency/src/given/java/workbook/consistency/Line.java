package workbook.consistency;

import java.time.Instant;

/**
 * One line of the departures board.
 *
 * @param told when Fleet said so, for those who want to know how old it is
 */
public record Line(String voyage, Instant departure, String quay, Instant told) {}
