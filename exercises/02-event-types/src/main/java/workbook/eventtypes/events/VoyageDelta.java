package workbook.eventtypes.events;

import java.time.Instant;

/**
 * State, carried by an event: only what has changed since the version before.
 *
 * <p>Step 4: how does a reader tell "not changed" from "changed to nothing"? You may change its
 * components as you like.
 *
 * @param voyage which voyage
 * @param version which state of it this leads to, counted from 1 without gaps
 * @param sails whether it is on the timetable, or null where that has not changed
 * @param departure when it leaves, or null where that has not changed
 * @param quay where it leaves, or null where that has not changed
 */
public record VoyageDelta(
    String voyage, long version, Boolean sails, Instant departure, String quay) {}
