package workbook.eventtypes.events;

import java.time.Instant;
import workbook.eventtypes.fleet.Voyage;

/**
 * A domain event: what has happened to a voyage, in the words of the ferry line.
 *
 * <p>Each record holds what one has to know to understand this one happening, and nothing of how
 * Fleet is built. To keep a copy of a voyage it is not enough, and is not meant to be.
 */
public sealed interface VoyageEvent {

  /** On the day, a voyage was delayed. */
  record VoyageDelayed(Voyage before, Instant to, Cause cause) implements VoyageEvent {}

  /** Weeks ahead, a voyage was given another time in the timetable. */
  record VoyageRescheduled(String voyage, Instant from, Instant to) implements VoyageEvent {}
}
