package workbook.eventtypes;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import workbook.eventtypes.events.Cause;
import workbook.eventtypes.events.VoyageChanged;
import workbook.eventtypes.events.VoyageDelta;
import workbook.eventtypes.events.VoyageEvent;
import workbook.eventtypes.events.VoyageEvent.VoyageUpdated;
import workbook.eventtypes.events.VoyageSnapshot;
import workbook.eventtypes.fleet.Voyage;

/**
 * Finds Fleet's words: turns a change of a voyage into what the others get to hear of it.
 *
 * <p>Step 1 changes {@link #notification}, step 3 {@link #snapshot}, step 4 {@link #delta}, step 5
 * {@link #delayed} and {@link #rescheduled}. Their signatures stay.
 */
public final class Announcer {

  /** The voyage has a new state. */
  public VoyageChanged notification(Voyage voyage) {
    // TODO step 1: what does the whole ferry line get to read here?
    return new VoyageChanged(
        voyage.number(),
        voyage.version(),
        FleetCounter.ADDRESS,
        voyage.aboard(),
        reference(voyage));
  }

  private static String reference(Voyage voyage) {
    String group = voyage.aboard().isEmpty() ? "-" : voyage.aboard().get(0).passport();
    return Base64.getEncoder().encodeToString(group.getBytes(StandardCharsets.UTF_8));
  }

  /** The voyage as it is now. */
  public VoyageSnapshot snapshot(Voyage voyage) {
    // TODO step 3: a reader of two snapshots has to know which one is newer.
    return new VoyageSnapshot(voyage.number(), voyage.sails(), voyage.departure(), voyage.quay());
  }

  /**
   * What is different now.
   *
   * @param before the state before, or null where the voyage is new
   * @param after the state with the next version
   */
  public VoyageDelta delta(Voyage before, Voyage after) {
    Boolean sails = before != null && before.sails() == after.sails() ? null : after.sails();
    Instant departure =
        before != null && before.departure().equals(after.departure()) ? null : after.departure();
    // TODO step 4: what does a reader see when the quay was given back?
    String quay =
        before != null && Objects.equals(before.quay(), after.quay()) ? null : after.quay();
    return new VoyageDelta(after.number(), after.version(), sails, departure, quay);
  }

  /** The voyage was delayed today, and this is why. */
  public VoyageEvent delayed(Voyage before, Voyage after, Cause cause) {
    // TODO step 5: say what happened.
    return new VoyageUpdated(before, after);
  }

  /** The timetable was changed, weeks ahead. */
  public VoyageEvent rescheduled(Voyage before, Voyage after) {
    // TODO step 5: say what happened.
    return new VoyageUpdated(before, after);
  }
}
