package workbook.kata.run;

import java.util.Optional;
import workbook.lab.report.Standstill;
import workbook.lab.report.Stops;

/** Notices that a test will not come back. */
final class Alarm {

  private static final long DEADLOCKS_MILLIS = 700;

  private final TestRunner runner;
  private final Thread tests;
  private final long limitMillis;
  private final int preparation;
  private int signs = -1;
  private long quietSince;
  private Standstill standstill;

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
      standstill = Standstill.begins();
      return Optional.empty();
    }
    long quiet = now - quietSince;
    if (quiet <= DEADLOCKS_MILLIS) {
      return Optional.empty();
    }
    Optional<String> deadlock = Stops.deadlock();
    if (deadlock.isPresent()) {
      return deadlock;
    }
    long limit = limitMillis * (runner.running().isEmpty() ? preparation : 1);
    return standstill.forGood(quiet, limit)
        ? Optional.of(Stops.hang(tests, standstill, quiet, limit))
        : Optional.empty();
  }
}
