package workbook.lab;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * One thing that a component does, on a thread of its own, in turns given by {@link Turns}.
 *
 * <p>The thread is new each time and never used again, so nothing that a thread remembers outlives
 * a crash.
 */
final class Activity {

  /** Where an activity stands. Only a running one, or one in a call, uses the processor. */
  enum State {
    /** For its turn. */
    WAITING,
    /** In the component's own code. */
    RUNNING,
    /** In the world outside; the director waits for it. */
    IN_CALL,
    /** In a call that waits for somebody's lock; the director goes on with others. */
    LEFT_WAITING,
    DONE,
    /** Stands still where it crashed, until the trial is over. */
    CRASHED
  }

  /** What an activity does. */
  @FunctionalInterface
  interface Body {
    void run() throws Exception;
  }

  private static final ThreadLocal<Activity> CURRENT = new ThreadLocal<>();
  private static final int PATIENCE_WITH_THE_DEAD = 100;

  final String component;
  final Incarnation incarnation;
  private final Body body;
  private final Turns turns;
  private final Thread thread;
  private final Semaphore turn = new Semaphore(0);
  private final Semaphore grave = new Semaphore(0);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

  private volatile int interactions;
  private volatile Supplier<LockWatch> locks = LockWatch::none;
  private volatile LockWatch watch = LockWatch.none();
  private volatile Throwable thrown;
  private int refusals;

  Activity(String component, Incarnation incarnation, Body body, Turns turns) {
    this.component = component;
    this.incarnation = incarnation;
    this.body = body;
    this.turns = turns;
    this.thread = new Thread(this::live, component);
    thread.setDaemon(true);
  }

  /** The activity on whose thread this is called, or null. */
  static Activity current() {
    return CURRENT.get();
  }

  State state() {
    return state.get();
  }

  boolean over() {
    return state() == State.DONE || state() == State.CRASHED;
  }

  Thread thread() {
    return thread;
  }

  /** What it threw; null if it came back normally. */
  Throwable thrown() {
    return thrown;
  }

  /** How many times so far it has touched the outside. */
  int interactions() {
    return interactions;
  }

  private void live() {
    CURRENT.set(this);
    Throwable end = null;
    try {
      awaitTurn();
      body.run();
    } catch (Throwable t) {
      end = t;
    }
    if (state() != State.CRASHED && !turns.closed()) {
      thrown = end;
      state.set(State.DONE);
      turns.wakeDirector();
    }
    ended.countDown();
  }

  // Called by the director

  void start() {
    thread.start();
  }

  void giveTurn() {
    if (state.compareAndSet(State.WAITING, State.RUNNING)) {
      turn.release();
    }
  }

  /** Whether the call that it is in waits for a lock. */
  boolean waitsForALock() {
    return watch.waits(thread);
  }

  long microsBetweenLooks() {
    return watch.microsBetweenLooks();
  }

  /** After somebody gave up locks, what was seen before counts no more. */
  void lookAtLocksAnew() {
    watch = locks.get();
  }

  /** Others may go on; false if the call came back in the meantime. */
  boolean leaveWaiting() {
    return state.compareAndSet(State.IN_CALL, State.LEFT_WAITING);
  }

  /** Its process is gone: wherever it stands, it does not go on. */
  void strikeDown() {
    if (!over()) {
      state.set(State.CRASHED);
    }
  }

  // Called on the activity's own thread

  void countInteraction() {
    interactions++;
  }

  /** Lets others go first, if they are to. */
  void handBack() {
    state.set(State.WAITING);
    turns.wakeDirector();
    awaitTurn();
  }

  void goIntoCall(Supplier<LockWatch> locks) {
    this.locks = locks;
    lookAtLocksAnew();
    state.set(State.IN_CALL);
  }

  /** If others went on while this one waited for a lock, it waits for its turn as well. */
  void backFromCall() {
    if (state.compareAndSet(State.IN_CALL, State.RUNNING)) {
      return;
    }
    if (state.compareAndSet(State.LEFT_WAITING, State.WAITING)) {
      turns.wakeDirector();
      awaitTurn();
    } else {
      standStillForGood();
    }
  }

  /** Nothing of it runs again before the trial is over. */
  void standStillForGood() {
    state.set(State.CRASHED);
    turns.wakeDirector();
    grave.acquireUninterruptibly();
    throw refused();
  }

  /** Code that goes on asking after it was told that the trial is over is not told for ever. */
  Unwinding refused() {
    if (++refusals > PATIENCE_WITH_THE_DEAD) {
      grave.acquireUninterruptibly();
    }
    return new Unwinding();
  }

  private void awaitTurn() {
    turn.acquireUninterruptibly();
    if (turns.closed()) {
      throw refused();
    }
  }

  // When the trial is over

  void unwind() {
    grave.release();
    turn.release();
  }

  /** Whether its thread has come to its end by then. */
  boolean hasEndedBy(long nanoTime) {
    try {
      return ended.await(Math.max(0, nanoTime - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Ends a thread that goes round in circles. Java 17 still can; where Java cannot any more it
   * burns on until the tests are over. One that is in a call comes back by itself.
   */
  @SuppressWarnings({"deprecation", "removal"})
  void kill() {
    if (state() != State.RUNNING) {
      return;
    }
    thread.interrupt();
    try {
      thread.stop();
    } catch (UnsupportedOperationException | LinkageError e) {
      thread.setPriority(Thread.MIN_PRIORITY);
    }
  }
}
