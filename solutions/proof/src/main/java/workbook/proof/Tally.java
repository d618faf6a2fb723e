package workbook.proof;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import workbook.kata.run.Database;

/** Counts what was proven and how long it took. */
final class Tally {

  private final long started = System.nanoTime();
  private final Map<Database, Integer> caught = new EnumMap<>(Database.class);
  private final Map<Database, Integer> accepted = new EnumMap<>(Database.class);
  private int chapters;
  private int mistakes;
  private long nanos;
  private int steps;
  private int tests;

  void chapter(int itsSteps, int itsTests) {
    chapters++;
    steps += itsSteps;
    tests += itsTests;
  }

  void caught(Database database) {
    caught.merge(database, 1, Integer::sum);
  }

  void accepted(Database database) {
    accepted.merge(database, 1, Integer::sum);
  }

  /** The time of one mistake: put together, compiled, and run on all databases at once. */
  void took(Duration time) {
    mistakes++;
    nanos += time.toNanos();
  }

  /** The lines to print at the end. */
  String text() {
    var text = new StringBuilder("The proof\n");
    text.append("  %d chapters, %d steps, %d tests%n".formatted(chapters, steps, tests));
    for (Database database : Database.values()) {
      if (caught.containsKey(database) || accepted.containsKey(database)) {
        text.append("  on %-10s  %d mistakes caught, %d variants accepted%n"
            .formatted(
                database.words(),
                caught.getOrDefault(database, 0),
                accepted.getOrDefault(database, 0)));
      }
    }
    if (mistakes > 0) {
      text.append("  %.2f s for each of %d mistakes%n".formatted(nanos / 1e9 / mistakes, mistakes));
    }
    text.append("  %.0f s in all".formatted((System.nanoTime() - started) / 1e9));
    return text.toString();
  }
}
