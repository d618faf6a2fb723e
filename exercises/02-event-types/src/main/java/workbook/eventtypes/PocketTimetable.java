package workbook.eventtypes;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import workbook.eventtypes.events.VoyageDelta;
import workbook.eventtypes.events.VoyageSnapshot;

/**
 * The timetable on a passenger's telephone: a copy that is kept with few, small messages.
 *
 * <p>A delta says what changed since the version before it. Step 4: deltas get lost, come late and
 * come again; the telephone shows only what was true, and in the end what Fleet has.
 */
public final class PocketTimetable {

  private final TimetableOffice office;
  private final Map<String, Line> lines = new HashMap<>();

  private record Line(long version, boolean sails, Instant departure, String quay) {}

  public PocketTimetable(TimetableOffice office) {
    this.office = office;
  }

  /** Handles a delta. A normal return acknowledges it, an exception asks for it again. */
  public void on(VoyageDelta delta) {
    Line old = lines.getOrDefault(delta.voyage(), new Line(0, false, null, null));
    // TODO step 4: does this delta follow the version that is here?
    lines.put(
        delta.voyage(),
        new Line(
            delta.version(),
            delta.sails() != null ? delta.sails() : old.sails(),
            delta.departure() != null ? delta.departure() : old.departure(),
            delta.quay() != null ? delta.quay() : old.quay()));
  }

  /** Handles a snapshot: one that was asked for, or one that somebody else asked for. */
  public void on(VoyageSnapshot snapshot) {
    // TODO step 4: take it over where it is newer than what is here.
  }

  /** What the telephone shows for this voyage; nothing if it does not sail. */
  public Optional<Departure> departure(String voyage) {
    return Optional.ofNullable(lines.get(voyage))
        .filter(Line::sails)
        .map(line -> new Departure(voyage, line.departure(), line.quay()));
  }
}
