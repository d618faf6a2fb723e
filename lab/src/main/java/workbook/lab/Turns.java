package workbook.lab;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;

/**
 * Lets one activity run at a time, so that a trial with several components is as repeatable as a
 * program with one thread.
 *
 * <p>An activity runs until it is over, until it hands back at an interaction (only when it is not
 * alone), or until a real database makes it wait for a lock that another one holds.
 */
final class Turns {

  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          work -> {
            var thread = new Thread(work, "laboratory");
            thread.setDaemon(true);
            return thread;
          });
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private final Semaphore director = new Semaphore(0);
  private final List<Activity> all = new ArrayList<>();
  private final IntPredicate switchesAt;
  private final Stuck stuck;
  private volatile boolean closed;
  private boolean severalOnStage;
  private int moments;

  /** How a thing that does not come back is reported. */
  interface Stuck {
    Error error(Activity activity, String how);
  }

  Turns(IntPredicate switchesAt, Stuck stuck) {
    this.switchesAt = switchesAt;
    this.stuck = stuck;
  }

  /** How many moments so far where two side by side could have switched. */
  int moments() {
    return moments;
  }

  boolean severalOnStage() {
    return severalOnStage;
  }

  boolean closed() {
    return closed;
  }

  void wakeDirector() {
    director.release();
  }

  /** Plays the cast until each is done or has crashed. Called on the trial's own thread. */
  void play(List<Activity> cast) {
    severalOnStage = cast.size() > 1;
    all.addAll(cast);
    cast.forEach(THREADS::execute);
    int next = 0;
    while (cast.stream().anyMatch(activity -> !activity.over())) {
      Activity current = nextReady(cast, next);
      if (current == null) {
        awaitAnyLock(cast);
        continue;
      }
      current.giveTurn();
      awaitPause(current);
      settleLocks(cast, current);
      next = cast.indexOf(current);
      if (current.over() || current.state == Activity.State.IN_CALL) {
        next++;
      } else if (severalOnStage && othersAreReady(cast, current)) {
        moments++;
        if (switchesAt.test(moments)) {
          next++;
        }
      }
    }
    severalOnStage = false;
  }

  private static Activity nextReady(List<Activity> cast, int from) {
    for (int i = 0; i < cast.size(); i++) {
      Activity candidate = cast.get((from + i) % cast.size());
      if (candidate.state == Activity.State.WAITING) {
        return candidate;
      }
    }
    return null;
  }

  private static boolean othersAreReady(List<Activity> cast, Activity current) {
    return cast.stream()
        .anyMatch(other -> other != current && other.state == Activity.State.WAITING);
  }

  /** Returns when the activity waits at an interaction, is over, or waits for a lock. */
  private void awaitPause(Activity activity) {
    long started = System.nanoTime();
    long cpuAtStart = -1;
    long longestCpu = Limits.CPU_SECONDS_WITHOUT_AN_INTERACTION * 1_000_000_000L;
    while (true) {
      try {
        director.tryAcquire(5, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new LabFailure("the trial was interrupted");
      }
      Activity.State state = activity.state;
      if (state == Activity.State.WAITING || activity.over()) {
        return;
      }
      if (state == Activity.State.IN_CALL) {
        if (severalOnStage && activity.isLeftWaiting()) {
          return;
        }
      }
      Thread thread = activity.thread;
      if (thread == null) {
        continue;
      }
      long cpu = CPU.getThreadCpuTime(thread.getId());
      if (cpuAtStart < 0) {
        cpuAtStart = cpu;
      }
      if (cpu - cpuAtStart > longestCpu) {
        throw stuck.error(activity, "is busy");
      }
      if (System.nanoTime() - started > Limits.SECONDS_OF_WAITING * 1_000_000_000L) {
        throw stuck.error(activity, "waits");
      }
    }
  }

  /** After somebody released locks: whoever waited for them arrives at its next interaction. */
  private void settleLocks(List<Activity> cast, Activity justMoved) {
    for (Activity other : cast) {
      if (other != justMoved && other.state == Activity.State.IN_CALL) {
        awaitPause(other);
      }
    }
  }

  /** Everybody waits for a lock: the database will refuse one of them. */
  private void awaitAnyLock(List<Activity> cast) {
    long started = System.nanoTime();
    while (cast.stream()
        .noneMatch(activity -> activity.state == Activity.State.WAITING || activity.over())) {
      if (System.nanoTime() - started > Limits.SECONDS_OF_WAITING * 1_000_000_000L) {
        throw stuck.error(cast.get(0), "waits");
      }
      pause();
    }
  }

  private void pause() {
    try {
      director.tryAcquire(1, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabFailure("the trial was interrupted");
    }
  }

  void close() {
    closed = true;
    all.forEach(Activity::unwind);
  }
}
