package workbook.eventtypes;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import workbook.eventtypes.events.Cause;
import workbook.eventtypes.events.VoyageEvent;
import workbook.eventtypes.events.VoyageEvent.VoyageDelayed;
import workbook.eventtypes.events.VoyageEvent.VoyageRescheduled;

/**
 * Answers passengers who want their money back.
 *
 * <ul>
 *   <li>Whose voyage is delayed by two hours or more, because an engine of ours failed, is owed
 *       money. Each delay counts by itself: one hour today and one hour more are not two hours.
 *   <li>Nobody is owed money because the harbour was closed.
 *   <li>Whose voyage was rescheduled may cancel free of charge, and is owed nothing else.
 * </ul>
 *
 * <p>What has happened stays true, whatever happens to the voyage later, so nothing is ever taken
 * out of these sets again. The events say all there is to know, and the desk asks nobody.
 */
public final class ClaimsDesk {

  private static final Duration LATE = Duration.ofHours(2);

  private final Set<String> owed = new HashSet<>();
  private final Set<String> free = new HashSet<>();

  /** Handles one event. */
  public void on(VoyageEvent event) {
    if (event instanceof VoyageRescheduled rescheduled) {
      free.add(rescheduled.voyage());
    }
    if (event instanceof VoyageDelayed delayed
        && delayed.cause() == Cause.ENGINE_FAILURE
        && Duration.between(delayed.from(), delayed.to()).compareTo(LATE) > 0) {
      owed.add(delayed.voyage());
    }
  }

  /** Whether passengers of this voyage are owed money. */
  public boolean owesMoney(String voyage) {
    return owed.contains(voyage);
  }

  /** Whether passengers of this voyage may cancel free of charge. */
  public boolean cancelsFree(String voyage) {
    return free.contains(voyage);
  }
}
