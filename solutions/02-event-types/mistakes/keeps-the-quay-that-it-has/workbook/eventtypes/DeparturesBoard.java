package workbook.eventtypes;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import workbook.eventtypes.events.VoyageSnapshot;

/**
 * The board in the departure hall: a copy of the timetable, which also works while Fleet does not.
 *
 * <p>Snapshots arrive in any order, and more than once. The board keeps the newest one of each
 * voyage, also of those that do not sail: whoever forgets that something was removed cannot tell
 * old news of it from a new voyage.
 */
public final class DeparturesBoard {

  private final Map<String, VoyageSnapshot> voyages = new HashMap<>();

  /** Handles one message, which can carry several snapshots, in any order. */
  public void on(List<VoyageSnapshot> batch) {
    for (VoyageSnapshot snapshot : batch) {
      voyages.merge(snapshot.voyage(), snapshot, DeparturesBoard::newer);
    }
  }

  private static VoyageSnapshot newer(VoyageSnapshot one, VoyageSnapshot other) {
    if (other.version() <= one.version()) {
      return one;
    }
    String quay = other.quay() != null ? other.quay() : one.quay();
    return new VoyageSnapshot(
        other.voyage(), other.version(), other.sails(), other.departure(), quay);
  }

  /** The voyages that sail, by departure. */
  public List<Departure> departures() {
    return voyages.values().stream()
        .filter(VoyageSnapshot::sails)
        .map(each -> new Departure(each.voyage(), each.departure(), each.quay()))
        .sorted(Comparator.comparing(Departure::at).thenComparing(Departure::voyage))
        .toList();
  }
}
