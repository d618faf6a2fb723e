package workbook.eventtypes.events;

import java.time.Instant;

/**
 * A domain event: what has happened to a voyage, in the words of the ferry line.
 *
 * <p>Each record holds what one has to know to understand this one happening, and nothing of how
 * Fleet is built. To keep a copy of a voyage it is not enough, and is not meant to be.
 */
public sealed interface VoyageEvent {

  /** Which voyage. */
  String voyage();

  /** Which state of it this led to. */
  long version();

  /** On the day, a voyage was delayed. */
  record VoyageDelayed(String voyage, long version, Instant from, Instant to, Cause cause)
      implements VoyageEvent {}

  /** Weeks ahead, a voyage was given another time in the timetable. */
  record VoyageRescheduled(String voyage, long version, Instant from, Instant to)
      implements VoyageEvent {}
}
