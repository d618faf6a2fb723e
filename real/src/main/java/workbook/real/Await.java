package workbook.real;

import java.time.Duration;

/** Waiting for something outside, with an end to the patience. */
final class Await {

  /** Looks whether it is so; a failure to look counts as not yet. */
  @FunctionalInterface
  interface Look {
    boolean so() throws Exception;
  }

  private Await() {}

  static void until(String what, Duration patience, Look look) {
    if (!within(patience, look)) {
      throw new Refused("Waited " + patience.toSeconds() + " s in vain until " + what + ".");
    }
  }

  /** Says whether it came about in time. */
  static boolean within(Duration patience, Look look) {
    long until = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        if (look.so()) {
          return true;
        }
      } catch (Refused refused) {
        throw refused;
      } catch (Exception e) {
        // not yet
      }
      if (System.nanoTime() > until) {
        return false;
      }
      pause(Duration.ofMillis(100));
    }
  }

  static void pause(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("Interrupted.");
    }
  }
}
