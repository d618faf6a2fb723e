package workbook.consistency;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import workbook.consistency.fleet.FleetCounter;
import workbook.consistency.fleet.VoyageChanged;
import workbook.consistency.fleet.VoyageState;

/**
 * The board in the departure hall: a copy of what Fleet has told, which needs nobody to be there.
 *
 * <p>It is behind by as long as the messages take, and each line says when Fleet told it.
 */
public final class DeparturesBoard {

  private final Map<String, Line> lines = new HashMap<>();
  private final Map<String, Long> versions = new HashMap<>();

  /** @param counter not asked: it is closed exactly when the hall is full */
  public DeparturesBoard(FleetCounter counter) {}

  /** Handles a notification: the event with the state says the same and more. */
  public void on(VoyageChanged changed) {}

  /** Handles an event that carries state; these come in any order, and more than once. */
  public void on(VoyageState state) {
    if (state.version() < versions.getOrDefault(state.voyage(), 0L)) {
      return;
    }
    versions.put(state.voyage(), state.version());
    if (state.sails()) {
      lines.put(
          state.voyage(), new Line(state.voyage(), state.departure(), state.quay(), state.told()));
    } else {
      lines.remove(state.voyage());
    }
  }

  /** What people read: the voyages that sail, by departure. */
  public List<Line> lines() {
    return lines.values().stream()
        .sorted(Comparator.comparing(Line::departure).thenComparing(Line::voyage))
        .toList();
  }
}
