package workbook.lab.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says why a run had to be given up, in the words that a learner reads, whoever runs the tests.
 *
 * <p>Which code is the learner's is told from the class loader that the asking thread has as its
 * context.
 */
public final class Stops {

  private static final Threads THREADS = new Threads(LearnersCode::contains);

  private Stops() {}

  /** Threads that wait for each other, if there are any: who wants which lock, and who holds it. */
  public static Optional<String> deadlock() {
    List<String> deadlock = THREADS.deadlock();
    return deadlock.isEmpty()
        ? Optional.empty()
        : Optional.of("Threads wait for each other and will wait for ever (a deadlock):\n"
            + String.join("\n", deadlock));
  }

  /**
   * A test that does not come back, with the lines at which it stays.
   *
   * @param tests the thread that runs the tests
   * @param standstill what has decided that it will not
   * @param quietMillis how long no test has started or finished
   * @param limitMillis how long nothing at all may come to its end
   */
  public static String hang(Thread tests, Standstill standstill, long quietMillis, long limitMillis)
      throws InterruptedException {
    Optional<String> where = THREADS.where(tests);
    if (standstill.goesOn(quietMillis, limitMillis)) {
      return "It was given up after " + quietMillis / 1000 + " s: it has told its story "
          + standstill.told() + " times, and each time takes long."
          + where.map(lines -> "\nYour code is here: " + lines + ".").orElse("");
    }
    return "It did not come back within " + Math.max(1, limitMillis / 1000) + " s.\n"
        + where
            .map(lines -> "Your code is here, and stays here: " + lines + ".")
            .orElse("No thread is in your code; the tests wait for something that is not coming.");
  }

  /** A call of {@code System.exit}, if a thread is in the middle of one. */
  public static Optional<String> exit() {
    return THREADS
        .callerOfExit()
        .map(line ->
            "System.exit was called in " + FailureText.at(line) + ", which ends the whole run.");
  }

  /** Memory that is full, with the line that asked for more. */
  public static String outOfMemory(OutOfMemoryError error) {
    String where = Stream.of(error.getStackTrace())
        .filter(LearnersCode::contains)
        .findFirst()
        .map(frame -> FailureText.at(frame) + " asked for more memory than there is.")
        .orElse("There was no memory left.");
    return where + "\n" + error;
  }
}
