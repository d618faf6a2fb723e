package workbook.lab.report;

import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherInterceptor;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Stands between whoever runs tests (Maven, an IDE) and code that may never come back.
 *
 * <p>Tests run on a thread of their own while the caller's thread watches. A test that does not
 * come back, a deadlock, memory that is full, or a call of {@code System.exit} then is a failed
 * test like any other: every listener hears of it, the run ends in an orderly way, and the report
 * says where. What is still running is left behind; it ends with the process.
 *
 * <p>The platform finds this class by itself, as {@code junit-platform.properties} asks for. How
 * long a test may stay away without coming to the end of a story: 15 seconds, or the system
 * property {@code workbook.patience} in seconds; what prepares tests (a database that starts) may
 * take four times as long, and tests that belong to no step twenty minutes. Who would go on if a
 * busy machine let him gets more, as {@link Standstill} says. Under a debugger there is no limit.
 */
public final class Guard implements LauncherInterceptor {

  private static final int TICK_MILLIS = 100;
  private static final int PREPARATION = 4;
  private static final int NO_STEP = 80;
  private static final AtomicBoolean WATCHING = new AtomicBoolean();

  @Override
  @SuppressWarnings("unchecked")
  public <T> T intercept(Invocation<T> invocation) {
    T result = invocation.proceed();
    return result instanceof Launcher launcher ? (T) new GuardedLauncher(launcher) : result;
  }

  @Override
  public void close() {}

  /**
   * Runs tests, and comes back whatever they do.
   *
   * @param listeners who is to hear of the run
   * @param execution runs the tests and tells the given listeners
   */
  static void watch(
      TestExecutionListener[] listeners, Consumer<TestExecutionListener[]> execution) {
    if (!WATCHING.compareAndSet(false, true)) {
      execution.accept(listeners); // tests that run tests: the outer guard watches both
      return;
    }
    try {
      new Watch(listeners, execution).untilDone();
    } finally {
      WATCHING.set(false);
    }
  }

  private static final class Watch {
    private final Relayed relayed;
    private final Thread tests;
    private final Thread caller = Thread.currentThread();
    private final AtomicReference<Throwable> thrown = new AtomicReference<>();
    private final AtomicReference<Stopped> exit = new AtomicReference<>();
    private final int patience = Integer.getInteger("workbook.patience", 15);

    Watch(TestExecutionListener[] listeners, Consumer<TestExecutionListener[]> execution) {
      relayed = new Relayed(listeners);
      tests = new Thread(
          () -> {
            try {
              execution.accept(new TestExecutionListener[] {relayed});
            } catch (Throwable problem) {
              thrown.set(problem);
            }
          },
          "tests");
      tests.setDaemon(true);
    }

    void untilDone() {
      var hook = new Thread(this::onExit, "exit guard");
      Runtime.getRuntime().addShutdownHook(hook);
      tests.start();
      try {
        Optional<Stopped> stopped = watch().or(this::outOfMemory);
        if (stopped.isPresent()) {
          ChapterReport.endCurrent(stopped.get());
          relayed.end(stopped.get());
        } else if (thrown.get() != null) {
          Guard.<RuntimeException>rethrow(thrown.get());
        }
      } finally {
        remove(hook);
      }
    }

    /** The platform gives up when memory is full; for a learner that is a failure with a line. */
    private Optional<Stopped> outOfMemory() {
      if (!(thrown.get() instanceof OutOfMemoryError error)) {
        return Optional.empty();
      }
      return Optional.of(new Stopped(Stops.outOfMemory(error)));
    }

    /** Waits until the tests are done, or until there is a reason not to wait any longer. */
    private Optional<Stopped> watch() {
      int quiet = 0; // counted in ticks, not in time: a laptop that slept was not waiting
      int events = 0;
      Standstill standstill = Standstill.begins();
      while (true) {
        try {
          tests.join(TICK_MILLIS);
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
          return Optional.of(new Stopped("The run was interrupted."));
        }
        if (exit.get() != null) {
          return Optional.of(exit.get());
        }
        if (!tests.isAlive()) {
          return Optional.empty();
        }
        if (relayed.events() == events) {
          quiet++;
        } else {
          quiet = 0;
          events = relayed.events();
          standstill = Standstill.begins();
        }
        if (quiet > 0 && quiet % 10 == 0) {
          Optional<Stopped> stopped = deadlockOrHang(standstill, quiet * TICK_MILLIS);
          if (stopped.isPresent()) {
            return stopped;
          }
        }
      }
    }

    private static boolean debugging() {
      return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
          .anyMatch(argument -> argument.contains("jdwp"));
    }

    /** In seconds. Tests of the workbook itself, which belong to no step, may take long. */
    private int patience() {
      Optional<TestIdentifier> current = relayed.current();
      boolean ofStep = current.flatMap(ReportListener::step).isPresent();
      if (!ofStep) {
        return patience * NO_STEP;
      }
      return current.get().isTest() ? patience : patience * PREPARATION;
    }

    private Optional<Stopped> deadlockOrHang(Standstill standstill, long quiet) {
      Optional<String> deadlock = Stops.deadlock();
      if (deadlock.isPresent()) {
        return deadlock.map(Stopped::new);
      }
      long limit = patience() * 1_000L;
      if (!standstill.forGood(quiet, limit) || debugging()) {
        return Optional.empty();
      }
      try {
        return Optional.of(new Stopped(Stops.hang(tests, standstill, quiet, limit)));
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return Optional.of(new Stopped("The run was interrupted."));
      }
    }

    /**
     * The process is about to end while tests run. If a test asked for that, the end waits until
     * the caller's thread has told everybody.
     */
    private void onExit() {
      Optional<String> said = Stops.exit();
      if (said.isEmpty()) {
        return; // asked for from outside, such as by Ctrl-C
      }
      exit.set(new Stopped(said.get()));
      for (int i = 0; i < 100 && caller.isAlive() && !exiting(caller); i++) {
        try {
          caller.join(TICK_MILLIS);
        } catch (InterruptedException interrupted) {
          break;
        }
      }
      System.out.flush();
      // Surefire has the verdict by now, and takes any status but 0 for a crash of its own process.
      Runtime.getRuntime().halt(System.getProperty("surefire.real.class.path") == null ? 1 : 0);
    }

    private static boolean exiting(Thread thread) {
      for (StackTraceElement frame : thread.getStackTrace()) {
        if (frame.getClassName().equals("java.lang.Shutdown")) {
          return true;
        }
      }
      return false;
    }

    private static void remove(Thread hook) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException alreadyExiting) {
        // it is running, and waits for us
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static <X extends Throwable> void rethrow(Throwable thrown) throws X {
    throw (X) thrown;
  }
}
