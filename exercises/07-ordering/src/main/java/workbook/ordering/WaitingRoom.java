package workbook.ordering;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where announcements wait that came too early, and where it is known which one comes next. A first
 * draft, which nobody uses yet.
 *
 * <p>You may change all of it, as long as {@link #schema} stays. Step 2: try the draft. Step 3:
 * what does it know after a restart? Step 4: there is more than one voyage. Step 5: the room has
 * {@link Patience#MOST_WAITING} places for each of them.
 */
final class WaitingRoom {

  private final Map<Long, Announcement> waiting = new HashMap<>();
  private long next = 1;

  /** The tables of the waiting room, as SQL; they are made when the database is new. */
  static String schema() {
    return "";
  }

  /** The number of the announcement that comes next. */
  long next() {
    return next;
  }

  /** Here it waits until its turn has come. */
  void put(Announcement announcement) {
    waiting.put(announcement.number(), announcement);
  }

  /** The announcement whose turn it is, if it is here; the turn goes on to the next number. */
  Optional<Announcement> takeNext() {
    Announcement due = waiting.remove(next);
    if (due != null) {
      next++;
    }
    return Optional.ofNullable(due);
  }
}
