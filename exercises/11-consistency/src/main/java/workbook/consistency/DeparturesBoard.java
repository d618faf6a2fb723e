package workbook.consistency;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import workbook.consistency.fleet.FleetCounter;
import workbook.consistency.fleet.VoyageChanged;
import workbook.consistency.fleet.VoyageState;

/**
 * The board in the departure hall.
 *
 * <p>Fleet tells each change in two ways, and the board hears both. It goes by the notification and
 * asks, because an answer is fresher than a message. Step 1: the hall is full exactly when Fleet
 * has trouble; make the board go by what still comes.
 */
public final class DeparturesBoard {

  private final FleetCounter counter;
  private final Map<String, VoyageState> voyages = new HashMap<>();

  public DeparturesBoard(FleetCounter counter) {
    this.counter = counter;
  }

  /** Handles a notification. A normal return acknowledges it, an exception asks for it again. */
  public void on(VoyageChanged changed) {
    // TODO step 1: and if nobody answers?
    voyages.put(changed.voyage(), counter.look(changed.voyage()));
  }

  /** Handles an event that carries state; these come in any order, and more than once. */
  public void on(VoyageState state) {
    // TODO step 1: nobody has used this so far.
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
