package workbook.consistency;

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

  private final Map<String, VoyageState> voyages = new HashMap<>();

  /** @param counter not asked: it is closed exactly when the hall is full */
  public DeparturesBoard(FleetCounter counter) {}

  /** Handles a notification: the event with the state says the same and more. */
  public void on(VoyageChanged changed) {}

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
        .toList();
  }
}
