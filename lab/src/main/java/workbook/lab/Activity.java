package workbook.lab;

import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/** One thing that a component does, on a thread of its own, in turns given by {@link Turns}. */
final class Activity implements Runnable {

  /** Where an activity stands. */
  enum State {
    WAITING,
    RUNNING,
    IN_CALL,
    DONE,
    CRASHED
  }

  private static final ThreadLocal<Activity> CURRENT = new ThreadLocal<>();

  final String component;
  final Incarnation incarnation;
  private final Body body;
  private final Turns turns;
  private final Semaphore turn = new Semaphore(0);
  private final Semaphore grave = new Semaphore(0);

  volatile State state = State.WAITING;
  volatile Thread thread;
  volatile Throwable thrown;

  private volatile BooleanSupplier waitsForALock = () -> false;
  private volatile boolean leftWaiting;

  Activity(String component, Incarnation incarnation, Body body, Turns turns) {
    this.component = component;
    this.incarnation = incarnation;
    this.body = body;
    this.turns = turns;
  }

  static Activity current() {
    return CURRENT.get();
  }

  boolean over() {
    return state == State.DONE || state == State.CRASHED;
  }

  @Override
  public void run() {
    thread = Thread.currentThread();
    String pooled = thread.getName();
    thread.setName(component);
    CURRENT.set(this);
    Throwable end = null;
    try {
      awaitTurn();
      body.run();
    } catch (Throwable t) {
      end = t;
    } finally {
      CURRENT.remove();
      thread.setName(pooled);
    }
    if (state != State.CRASHED && !(end instanceof Unwinding)) {
      thrown = end;
      state = State.DONE;
      turns.wakeDirector();
    }
  }

  void giveTurn() {
    state = State.RUNNING;
    turn.release();
  }

  /** Called on the activity's thread: lets others go first, if they are to. */
  void handBack() {
    state = State.WAITING;
    turns.wakeDirector();
    awaitTurn();
  }

  void goIntoCall(BooleanSupplier waitsForALock) {
    this.waitsForALock = waitsForALock;
    state = State.IN_CALL;
  }

  /** If others went on while this one waited for a lock, it waits for its turn as well. */
  void backFromCall() {
    if (leftWaiting) {
      leftWaiting = false;
      handBack();
    } else {
      state = State.RUNNING;
    }
  }

  /** Called by the director: whether the database makes it wait; if so, others may go on. */
  boolean isLeftWaiting() {
    if (!leftWaiting && waitsForALock.getAsBoolean()) {
      leftWaiting = true;
      return true;
    }
    return leftWaiting && waitsForALock.getAsBoolean();
  }

  /** Called on the activity's thread: nothing of it runs again before the trial is over. */
  void standStillForGood() {
    state = State.CRASHED;
    turns.wakeDirector();
    grave.acquireUninterruptibly();
    throw new Unwinding();
  }

  void unwind() {
    grave.release();
    turn.release();
  }

  private void awaitTurn() {
    turn.acquireUninterruptibly();
    if (turns.closed()) {
      throw new Unwinding();
    }
  }

  /** What an activity does. */
  @FunctionalInterface
  interface Body {
    void run() throws Exception;
  }
}
