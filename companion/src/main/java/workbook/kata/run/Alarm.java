package workbook.kata.run;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Optional;
import workbook.lab.report.Stops;

/**
 * Notices that a test will not come back.
 *
 * <p>A machine that is busy with other things makes honest tests slow. So it is not the clock alone
 * that decides: a test is given up when nothing has started or finished for a while, and in that
 * time either this process has really computed (a loop), or nothing in it wanted to (a wait).
 */
final class Alarm {

  /** How much of the limit has to be computing, to count as a loop. */
  private static final double COMPUTING = 0.6;

  /** After so many times the limit it is enough, whatever the machine does. */
  private static final int ENOUGH = 5;

  private static final long DEADLOCKS_MILLIS = 700;

  private final TestRunner runner;
  private final Thread tests;
  private final long limitMillis;
  private final int preparation;
  private int signs = -1;
  private long quietSince;
  private long computedThen;
  private boolean wanted;

  /**
   * @param limitMillis how long one test may take
   * @param preparation how many times as long whatever is between tests may take
   */
  Alarm(TestRunner runner, Thread tests, long limitMillis, int preparation) {
    this.runner = runner;
    this.tests = tests;
    this.limitMillis = limitMillis;
    this.preparation = preparation;
  }

  /** To be called again and again; the reason to give up, if there is one. */
  Optional<String> check() throws InterruptedException {
    long now = System.nanoTime() / 1_000_000;
    if (runner.signs() != signs) {
      signs = runner.signs();
      quietSince = now;
      computedThen = computedMillis();
      wanted = false;
      return Optional.empty();
    }
    long quiet = now - quietSince;
    if (quiet > DEADLOCKS_MILLIS) {
      Optional<String> deadlock = Stops.deadlock();
      if (deadlock.isPresent()) {
        return deadlock;
      }
      wanted = wanted || somebodyWantsToCompute();
    }
    long limit = limitMillis * (runner.running().isEmpty() ? preparation : 1);
    if (quiet < limit) {
      return Optional.empty();
    }
    boolean loops = computedMillis() - computedThen > limit * COMPUTING;
    boolean waits = !wanted;
    return loops || waits || quiet > limit * ENOUGH
        ? Optional.of(Stops.hang(tests, Math.max(1, quiet / 1000)))
        : Optional.empty();
  }

  private static long computedMillis() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1_000_000;
  }

  /** Whether a thread with code of the workbook on its stack is not merely waiting. */
  private static boolean somebodyWantsToCompute() {
    for (Map.Entry<Thread, StackTraceElement[]> each :
        Thread.getAllStackTraces().entrySet()) {
      if (each.getKey() != Thread.currentThread()
          && each.getKey().getState() == Thread.State.RUNNABLE
          && ofTheWorkbook(each.getValue())) {
        return true;
      }
    }
    return false;
  }

  private static boolean ofTheWorkbook(StackTraceElement[] stack) {
    for (StackTraceElement frame : stack) {
      if (frame.getClassName().startsWith("workbook.")) {
        return true;
      }
    }
    return false;
  }
}
