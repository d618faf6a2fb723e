package workbook.eventtypes;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import workbook.eventtypes.events.VoyageEvent;
import workbook.eventtypes.events.VoyageEvent.VoyageUpdated;

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
 * <p>What has happened stays true, whatever happens to the voyage later. Step 5: let the desk react
 * to what happened. It cannot ask anybody.
 */
public final class ClaimsDesk {

  private static final Duration LATE = Duration.ofHours(2);

  private final Set<String> owed = new HashSet<>();
  private final Set<String> free = new HashSet<>();

  /** Handles one event. */
  public void on(VoyageEvent event) {
    // TODO step 5: is this all that there is to know?
    if (event instanceof VoyageUpdated updated) {
      var by = Duration.between(updated.before().departure(), updated.after().departure());
      if (by.compareTo(LATE) >= 0) {
        owed.add(updated.after().number());
      }
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
