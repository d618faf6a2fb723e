package workbook.eventtypes;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import workbook.eventtypes.events.VoyageSnapshot;

/**
 * The board in the departure hall: a copy of the timetable, which also works while Fleet does not.
 *
 * <p>Snapshots arrive in any order, and more than once. Step 3: the board never goes back to an
 * older state, and what was removed stays removed.
 */
public final class DeparturesBoard {

  private final Map<String, VoyageSnapshot> voyages = new HashMap<>();

  /** Handles one message, which can carry several snapshots, in any order. */
  public void on(List<VoyageSnapshot> batch) {
    for (VoyageSnapshot snapshot : batch) {
      // TODO step 3: is this one newer than what the board has?
      if (snapshot.sails()) {
        voyages.put(snapshot.voyage(), snapshot);
      } else {
        voyages.remove(snapshot.voyage());
      }
    }
  }

  /** The voyages that sail, by departure. */
  public List<Departure> departures() {
    return voyages.values().stream()
        .map(each -> new Departure(each.voyage(), each.departure(), each.quay()))
        .sorted(Comparator.comparing(Departure::at).thenComparing(Departure::voyage))
        .toList();
  }
}
