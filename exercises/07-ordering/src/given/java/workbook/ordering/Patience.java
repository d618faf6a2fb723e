package workbook.ordering;

import java.time.Duration;

/** What the gate and Booking have agreed on. */
public final class Patience {

  /**
   * When something has been missing for this long, Booking is asked for it; and when a request has
   * come to nothing for this long, once more: at the next {@link BoardingList#watch} at the latest.
   */
  public static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  /** How many announcements of one voyage may wait. Each voyage has as many places. */
  public static final int MOST_WAITING = 10;

  /** How often {@link BoardingList#watch} is called. */
  public static final Duration WATCH_EVERY = Duration.ofSeconds(10);

  private Patience() {}
}
