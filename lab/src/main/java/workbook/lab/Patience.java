package workbook.lab;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.List;

/**
 * Gives an activity all the time it needs, but not for ever: as long as it touches the outside now
 * and then it makes progress, and the limits on interactions look after that.
 */
final class Patience {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long SECOND = 1_000_000_000L;

  /** Who is held up for a moment only, by a library's lock, is not held up for ever. */
  private static final long HELD_UP_FOR_EVER = SECOND / 2;

  private final Activity activity;
  private final List<Activity> living;
  private final Turns.Trouble trouble;
  private int interactions = -1;
  private long cpuThen;
  private long then;
  private long heldUpSince;

  Patience(Activity activity, List<Activity> living, Turns.Trouble trouble) {
    this.activity = activity;
    this.living = living;
    this.trouble = trouble;
  }

  /** To be called every few milliseconds of waiting. */
  void check() {
    long cpu = THREADS.getThreadCpuTime(activity.thread().getId());
    if (activity.interactions() != interactions) {
      interactions = activity.interactions();
      cpuThen = cpu;
      then = System.nanoTime();
      heldUpSince = 0;
      return;
    }
    boolean inOwnCode = activity.state() == Activity.State.RUNNING;
    if (inOwnCode && cpu - cpuThen > Limits.CPU_SECONDS_WITHOUT_AN_INTERACTION * SECOND) {
      throw trouble.with(activity, "goes round in circles");
    }
    boolean works = activity.thread().getState() == Thread.State.RUNNABLE;
    Activity holder = inOwnCode && !works ? whoHoldsItUp() : null;
    if (holder == null) {
      heldUpSince = 0;
    } else if (heldUpSince == 0) {
      heldUpSince = System.nanoTime();
    } else if (System.nanoTime() - heldUpSince > HELD_UP_FOR_EVER) {
      throw heldUpBy(holder);
    }
    int seconds = works ? Limits.SECONDS_OF_WORKING : Limits.SECONDS_OF_WAITING;
    if (System.nanoTime() - then > seconds * SECOND) {
      throw trouble.with(activity, "waits for something that does not come");
    }
  }

  /** Who of those on stage holds the lock in memory that it waits for, or null. */
  private Activity whoHoldsItUp() {
    ThreadInfo info = THREADS.getThreadInfo(activity.thread().getId());
    return living.stream()
        .filter(other -> info != null && info.getLockOwnerId() == other.thread().getId())
        .findFirst()
        .orElse(null);
  }

  /** Whoever holds the lock stands still, so the one who wants it waits for ever. */
  private Error heldUpBy(Activity holder) {
    return trouble.with(
        activity,
        holder.incarnation == activity.incarnation
            ? "waits for a lock in memory that other work of its own holds, and side by side"
                + " that one waits for its turn"
            : "waits for a lock in memory that "
                + holder.component
                + " holds; two programs share no memory");
  }
}
