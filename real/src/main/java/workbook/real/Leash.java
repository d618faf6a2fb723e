package workbook.real;

import java.io.IOException;

/** Ties a process to the one that started it: when that one is gone, this one ends. */
final class Leash {

  private Leash() {}

  /** From now on the end of the standard input is the end of this process. */
  static void hold(Runnable tidyUp) {
    var watch = new Thread(
        () -> {
          try {
            while (System.in.read() >= 0) {
              // nobody has anything to say
            }
          } catch (IOException e) {
            // then it is closed
          }
          try {
            tidyUp.run();
          } finally {
            Runtime.getRuntime().halt(3);
          }
        },
        "leash");
    watch.start();
  }
}
