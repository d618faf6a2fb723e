package workbook.eventtypes.events;

import java.time.Instant;

/**
 * State, carried by an event: everything that a timetable says about a voyage.
 *
 * <p>Step 3: is it enough to tell an older snapshot from a newer one? You may change its components
 * as you like.
 *
 * @param voyage which voyage
 * @param sails false where the voyage has been taken off the timetable
 * @param departure when it leaves
 * @param quay where it leaves, or null where no quay is assigned
 */
public record VoyageSnapshot(String voyage, boolean sails, Instant departure, String quay) {}
