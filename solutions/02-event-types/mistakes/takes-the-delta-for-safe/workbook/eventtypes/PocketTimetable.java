package workbook.eventtypes;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import workbook.eventtypes.events.VoyageDelta;
import workbook.eventtypes.events.VoyageSnapshot;

/**
 * The timetable on a passenger's telephone: a copy that is kept with few, small messages.
 *
 * <p>A delta says what changed since the version before it, so it is applied to that version and to
 * no other. If something is missing in between, nobody will say it again, and a snapshot helps.
 */
public final class PocketTimetable {

  private final TimetableOffice office;
  private final Map<String, Line> lines = new HashMap<>();
  private final Map<String, TreeMap<Long, VoyageDelta>> early = new HashMap<>();

  private record Line(long version, boolean sails, Instant departure, String quay) {}

  public PocketTimetable(TimetableOffice office) {
    this.office = office;
  }

  /** Handles a delta. A normal return acknowledges it, an exception asks for it again. */
  public void on(VoyageDelta delta) {
    Line old = lines.getOrDefault(delta.voyage(), new Line(0, false, null, null));
    if (delta.version() <= old.version()) {
      return;
    }
    if (delta.version() > old.version() + 1) {
      early.computeIfAbsent(delta.voyage(), voyage -> new TreeMap<>()).put(delta.version(), delta);
      try {
        office.sendSnapshot(delta.voyage());
      } catch (RuntimeException e) {
        return;
      }
      return;
    }
    lines.put(
        delta.voyage(),
        new Line(
            delta.version(),
            delta.sails() != null ? delta.sails() : old.sails(),
            delta.departure() != null ? delta.departure() : old.departure(),
            delta.quay() != null ? delta.quay().orElse(null) : old.quay()));
    goOnAfter(delta.voyage(), delta.version());
  }

  /** Applies the early delta that follows this version, if it is here. */
  private void goOnAfter(String voyage, long version) {
    VoyageDelta next = early.getOrDefault(voyage, new TreeMap<>()).remove(version + 1);
    if (next != null) {
      on(next);
    }
  }

  /** Handles a snapshot: one that was asked for, or one that somebody else asked for. */
  public void on(VoyageSnapshot snapshot) {
    Line old = lines.get(snapshot.voyage());
    if (old == null || old.version() < snapshot.version()) {
      lines.put(
          snapshot.voyage(),
          new Line(snapshot.version(), snapshot.sails(), snapshot.departure(), snapshot.quay()));
      goOnAfter(snapshot.voyage(), snapshot.version());
    }
  }

  /** What the telephone shows for this voyage; nothing if it does not sail. */
  public Optional<Departure> departure(String voyage) {
    return Optional.ofNullable(lines.get(voyage))
        .filter(Line::sails)
        .map(line -> new Departure(voyage, line.departure(), line.quay()));
  }
}
