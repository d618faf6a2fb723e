package workbook.eventtypes.events;

/**
 * A domain event: what has happened to a voyage, in the words of the ferry line.
 *
 * <p>Each record holds what one has to know to understand this one happening, and nothing of how
 * Fleet is built. To keep a copy of a voyage it is not enough, and is not meant to be.
 */
public sealed interface VoyageEvent {

  /** An engine failed, and the voyage leaves later. */
  record EngineFailed(String voyage, long minutesLate) implements VoyageEvent {}

  /** The harbour was closed, and the voyage leaves later. */
  record HarbourClosed(String voyage, long minutesLate) implements VoyageEvent {}

  /** Weeks ahead, a voyage was given another time in the timetable. */
  record VoyageRescheduled(String voyage) implements VoyageEvent {}
}
