package workbook.eventtypes;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import workbook.eventtypes.events.Cause;
import workbook.eventtypes.events.VoyageChanged;
import workbook.eventtypes.events.VoyageDelta;
import workbook.eventtypes.events.VoyageEvent;
import workbook.eventtypes.events.VoyageEvent.VoyageDelayed;
import workbook.eventtypes.events.VoyageEvent.VoyageRescheduled;
import workbook.eventtypes.events.VoyageSnapshot;
import workbook.eventtypes.fleet.Voyage;

/**
 * Finds Fleet's words: turns a change of a voyage into what the others get to hear of it.
 *
 * <p>The events do not know Fleet's model; the translation is here, so that the model can change
 * without the words.
 */
public final class Announcer {

  /** The voyage has a new state. */
  public VoyageChanged notification(Voyage voyage) {
    return new VoyageChanged(voyage.number(), voyage.version(), FleetCounter.ADDRESS);
  }

  /** The voyage as it is now. */
  public VoyageSnapshot snapshot(Voyage voyage) {
    return new VoyageSnapshot(
        voyage.number(), voyage.version(), voyage.sails(), voyage.departure(), voyage.quay());
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
    // An empty Optional says that there is none any more; null says nothing about the quay.
    Optional<String> quay = before != null && Objects.equals(before.quay(), after.quay())
        ? null
        : Optional.ofNullable(after.quay());
    return new VoyageDelta(after.number(), after.version(), sails, departure, quay);
  }

  /** The voyage was delayed today, and this is why. */
  public VoyageEvent delayed(Voyage before, Voyage after, Cause cause) {
    return new VoyageDelayed(
        after.number(), after.version(), before.departure(), after.departure(), cause);
  }

  /** The timetable was changed, weeks ahead. */
  public VoyageEvent rescheduled(Voyage before, Voyage after) {
    return new VoyageRescheduled(
        after.number(), after.version(), before.departure(), after.departure());
  }
}
