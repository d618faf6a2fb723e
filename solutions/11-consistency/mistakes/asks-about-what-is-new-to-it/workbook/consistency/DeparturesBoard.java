package workbook.consistency;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import workbook.consistency.fleet.FleetCounter;
import workbook.consistency.fleet.VoyageChanged;
import workbook.consistency.fleet.VoyageState;
import workbook.ports.TechnicalFailure;

/**
 * The board in the departure hall: a copy of what Fleet has told, and for new voyages a question.
 *
 * <p>It is behind by as long as the messages take, and each line says when Fleet told it.
 */
public final class DeparturesBoard {

  private final Map<String, VoyageState> voyages = new HashMap<>();

  private final FleetCounter counter;

  /** @param counter asked about voyages that are new to the board */
  public DeparturesBoard(FleetCounter counter) {
    this.counter = counter;
  }

  /** Handles a notification: for a voyage that is known the event with the state will do. */
  public void on(VoyageChanged changed) {
    if (voyages.containsKey(changed.voyage())) {
      return;
    }
    try {
      on(counter.look(changed.voyage()));
    } catch (TechnicalFailure away) {
      // The state comes by itself.
    }
  }

  /** Handles an event that carries state; these come in any order, and more than once. */
  public void on(VoyageState state) {
    // A voyage that was withdrawn stays in here, so that old news of it is known to be old.
    voyages.merge(state.voyage(), state, (old, now) -> now.version() > old.version() ? now : old);
  }

  /** What people read: the voyages that sail, by departure. */
  public List<Line> lines() {
    return voyages.values().stream()
        .filter(VoyageState::sails)
        .map(each -> new Line(each.voyage(), each.departure(), each.quay(), each.told()))
        .sorted(Comparator.comparing(Line::departure).thenComparing(Line::voyage))
        .toList();
  }
}
