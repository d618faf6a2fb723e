package workbook.eventtypes.events;

import java.time.Instant;

/**
 * State, carried by an event: everything that a timetable says about a voyage.
 *
 * <p>The version comes from Fleet, where the changes are made one after the other. Only Fleet can
 * say which of two states is newer.
 *
 * @param voyage which voyage
 * @param revision which state of it; also a removal has one
 * @param status where it stands
 * @param departure when it leaves
 * @param quay where it leaves, or null where no quay is assigned
 */
public record VoyageSnapshot(
    String voyage, long revision, Status status, Instant departure, String quay) {

  /** Where a voyage stands. */
  public enum Status {
    ON_THE_TIMETABLE,
    WITHDRAWN
  }
}
