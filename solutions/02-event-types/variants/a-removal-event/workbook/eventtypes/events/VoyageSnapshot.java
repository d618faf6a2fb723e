package workbook.eventtypes.events;

import java.time.Instant;

/** State, carried by an event: the line of the timetable for a voyage, or that it has none. */
public sealed interface VoyageSnapshot {

  String voyage();

  /** Which state of the voyage this is; a removal is one too. */
  long version();

  /** It sails. The quay is null where none is assigned. */
  record Listed(String voyage, long version, Instant departure, String quay)
      implements VoyageSnapshot {}

  /** It has been taken off the timetable. */
  record Removed(String voyage, long version) implements VoyageSnapshot {}
}
