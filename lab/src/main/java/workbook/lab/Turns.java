package workbook.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;

/**
 * The director: lets one activity run at a time, so that a trial with several components is as
 * repeatable as a program with one thread.
 *
 * <p>An activity runs until it is over, until it hands back at an interaction (only when it is not
 * alone), or until a real database makes it wait for a lock that another one holds. Nothing here
 * depends on how long anything takes: where the director waits, it waits for a state.
 */
final class Turns {

  private final Semaphore wake = new Semaphore(0);
  private final List<Activity> living = new ArrayList<>();
  private final IntPredicate switchesAt;
  private final BooleanSupplier abandoned;
  private final Trouble trouble;
  private volatile boolean closed;
  private volatile boolean severalOnStage;
  private volatile boolean locksGivenUp;
  private int moments;

  /** How a thing that does not come back is reported. */
  interface Trouble {
    Error with(Activity activity, String what);
  }

  /**
   * @param switchesAt whether to go on with somebody else at the nth moment where one can
   * @param abandoned whether the trial makes no sense any more
   */
  Turns(IntPredicate switchesAt, BooleanSupplier abandoned, Trouble trouble) {
    this.switchesAt = switchesAt;
    this.abandoned = abandoned;
    this.trouble = trouble;
  }

  /** How many moments so far where two side by side could have switched. */
  int moments() {
    return moments;
  }

  boolean severalOnStage() {
    return severalOnStage;
  }

  /** Whether somebody waits for a lock in a database. */
  boolean somebodyWaits() {
    return living.stream().anyMatch(one -> one.state() == Activity.State.LEFT_WAITING);
  }

  boolean closed() {
    return closed;
  }

  void wakeDirector() {
    wake.release();
  }

  /** A transaction has ended, so whoever waited for its locks may go on. */
  void locksGivenUp() {
    locksGivenUp = true;
  }

  /** Plays the cast until each is done or has crashed. Called on the trial's own thread. */
  void play(List<Activity> cast) {
    severalOnStage = cast.size() > 1;
    living.addAll(cast);
    cast.forEach(Activity::start);
    int next = 0;
    while (!abandoned.getAsBoolean() && cast.stream().anyMatch(activity -> !activity.over())) {
      Activity current = nextReady(cast, next);
      if (current == null) {
        awaitAnybody(cast);
        continue;
      }
      current.giveTurn();
      awaitPause(cast, current);
      if (current.state() == Activity.State.CRASHED) {
        endProcess(cast, current);
      }
      awaitThoseLetGo(cast, current);
      next = cast.indexOf(current);
      if (current.state() != Activity.State.WAITING) {
        next++;
      } else if (othersAreReady(cast, current)) {
        moments++;
        if (switchesAt.test(moments)) {
          next++;
        }
      }
    }
    severalOnStage = false;
    living.removeIf(activity -> activity.state() == Activity.State.DONE);
  }

  private static Activity nextReady(List<Activity> cast, int from) {
    for (int i = 0; i < cast.size(); i++) {
      Activity candidate = cast.get((from + i) % cast.size());
      if (candidate.state() == Activity.State.WAITING) {
        return candidate;
      }
    }
    return null;
  }

  private static boolean othersAreReady(List<Activity> cast, Activity current) {
    return others(cast, current, Activity.State.WAITING);
  }

  private static boolean others(List<Activity> cast, Activity current, Activity.State state) {
    return cast.stream().anyMatch(other -> other != current && other.state() == state);
  }

  /** Returns when the activity waits at an interaction, is over, or waits for a lock. */
  private void awaitPause(List<Activity> cast, Activity activity) {
    var patience = new Patience(activity, living, trouble);
    boolean othersWereReady = othersAreReady(cast, activity);
    while (true) {
      pause(activity.microsBetweenLooks());
      Activity.State state = activity.state();
      if (state == Activity.State.WAITING || activity.over()) {
        return;
      }
      // Asked in this order, and before we look at the locks: who waits may come back refused at
      // any time, and has let go of its locks by then.
      boolean othersWait = others(cast, activity, Activity.State.LEFT_WAITING);
      boolean othersAreReady = othersAreReady(cast, activity);
      if (othersAreReady && !othersWereReady) {
        activity.lookAtLocksAnew();
        othersWereReady = true;
      }
      if (state == Activity.State.IN_CALL && activity.waitsForALock()) {
        if (othersAreReady) {
          if (activity.leaveWaiting()) {
            return;
          }
        } else if (!othersWait) {
          throw trouble.with(
              activity, "waits in the database for a lock that its own other connection holds");
        }
      }
      patience.check();
    }
  }

  /** After transactions may have ended: those who waited for them come back from their calls. */
  private void awaitThoseLetGo(List<Activity> cast, Activity justMoved) {
    boolean changed = locksGivenUp;
    locksGivenUp = false;
    for (Activity other : cast) {
      if (other != justMoved && other.state() == Activity.State.LEFT_WAITING) {
        if (changed) {
          other.lookAtLocksAnew();
        }
        var patience = new Patience(other, living, trouble);
        while (other.state() == Activity.State.LEFT_WAITING && !other.waitsForALock()) {
          pause(other.microsBetweenLooks());
          patience.check();
        }
      }
    }
  }

  /** Everybody waits for a lock: the database will refuse one of them. */
  private void awaitAnybody(List<Activity> cast) {
    var patience = new Patience(cast.get(0), living, trouble);
    while (cast.stream().noneMatch(one -> one.state() == Activity.State.WAITING)
        && cast.stream().anyMatch(one -> !one.over())) {
      pause(LockWatch.MICROS);
      patience.check();
    }
  }

  /** A process dies as a whole: its transactions roll back, and whatever else it was doing ends. */
  private void endProcess(List<Activity> cast, Activity crashed) {
    for (Activity other : cast) {
      if (other.incarnation == crashed.incarnation) {
        other.strikeDown();
      }
    }
    crashed.incarnation.die();
    locksGivenUp();
  }

  /** Until somebody has news, or long enough to look how things stand. */
  private void pause(long micros) {
    try {
      wake.tryAcquire(micros, TimeUnit.MICROSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabFailure("The trial was interrupted.");
    }
  }

  /**
   * Lets go of the threads that stand still, now that everything was judged.
   *
   * @return whether none is left behind that could still touch anything
   */
  boolean close() {
    closed = true;
    living.forEach(Activity::unwind);
    long latest = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Limits.MILLIS_TO_UNWIND);
    boolean clean = true;
    for (Activity activity : living) {
      if (!activity.hasEndedBy(latest)) {
        activity.kill();
        clean = false;
      }
    }
    return clean;
  }
}
