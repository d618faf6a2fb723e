package workbook.eventtypes;

import java.time.Instant;

/**
 * A line of a timetable: what people read.
 *
 * @param voyage the voyage's number
 * @param at when it leaves
 * @param quay where it leaves, or null where no quay is assigned
 */
public record Departure(String voyage, Instant at, String quay) {}
