package workbook.eventtypes.events;

import java.time.Instant;
import java.util.Set;

/**
 * State, carried by an event: only what has changed since the version before.
 *
 * @param voyage which voyage
 * @param base the version that this builds on, 0 for a new voyage
 * @param version which state of it this leads to
 * @param changed which of the following have changed; the others are to be ignored
 * @param sails whether it is on the timetable
 * @param departure when it leaves
 * @param quay where it leaves, or null where the quay was given back
 */
public record VoyageDelta(
    String voyage,
    long base,
    long version,
    Set<Part> changed,
    Boolean sails,
    Instant departure,
    String quay) {

  /** What can change. */
  public enum Part {
    SAILS,
    DEPARTURE,
    QUAY
  }

  public boolean changes(Part part) {
    return changed.contains(part);
  }
}
