package workbook.ordering.domain;

/**
 * How many berths of a voyage are free: not what has changed, but how it is.
 *
 * @param voyage the voyage
 * @param number which change this was counted after; a greater number is newer
 * @param left how many berths are free
 */
public record BerthsLeft(String voyage, long number, int left) {}
