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

  private final Activity activity;
  private final List<Activity> living;
  private final Turns.Trouble trouble;
  private int interactions = -1;
  private long cpuThen;
  private long then;

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
      return;
    }
    boolean inOwnCode = activity.state() == Activity.State.RUNNING;
    if (inOwnCode && cpu - cpuThen > Limits.CPU_SECONDS_WITHOUT_AN_INTERACTION * SECOND) {
      throw trouble.with(activity, "goes round in circles");
    }
    boolean works = activity.thread().getState() == Thread.State.RUNNABLE;
    if (inOwnCode && !works) {
      failIfSomebodyHereHoldsItUp();
    }
    int seconds = works ? Limits.SECONDS_OF_WORKING : Limits.SECONDS_OF_WAITING;
    if (System.nanoTime() - then > seconds * SECOND) {
      throw trouble.with(activity, "waits for something that does not come");
    }
  }

  /** Whoever holds a lock in memory stands still, so the one who wants it waits for ever. */
  private void failIfSomebodyHereHoldsItUp() {
    ThreadInfo info = THREADS.getThreadInfo(activity.thread().getId());
    for (Activity holder : living) {
      if (info != null && info.getLockOwnerId() == holder.thread().getId()) {
        throw trouble.with(
            activity,
            holder.incarnation == activity.incarnation
                ? "waits for a lock in memory that other work of its own holds, and side by side"
                    + " that one waits for its turn"
                : "waits for a lock in memory that "
                    + holder.component
                    + " holds; two programs share no memory");
      }
    }
  }
}
