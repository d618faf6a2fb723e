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
  private final Map<Database, Long> nanos = new EnumMap<>(Database.class);
  private final Map<Database, Integer> runs = new EnumMap<>(Database.class);
  private int chapters;
  private int builds;
  private long buildNanos;
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

  /** The time in which one mistake was put together and compiled. */
  void compiled(Duration time) {
    builds++;
    buildNanos += time.toNanos();
  }

  /** The time in which one mistake was run on one database. */
  void ran(Database database, Duration time) {
    runs.merge(database, 1, Integer::sum);
    nanos.merge(database, time.toNanos(), Long::sum);
  }

  /** The lines to print at the end. */
  String text() {
    var text = new StringBuilder("The proof\n");
    text.append("  %d chapters, %d steps, %d tests%n".formatted(chapters, steps, tests));
    for (Database database : Database.values()) {
      int times = runs.getOrDefault(database, 0);
      if (times > 0 || accepted.containsKey(database)) {
        double each = times == 0 ? 0 : nanos.get(database) / 1e9 / times;
        text.append(
            "  on %-10s  %d mistakes caught, %d variants accepted, %.2f s to run a mistake%n"
                .formatted(
                    database.words(),
                    caught.getOrDefault(database, 0),
                    accepted.getOrDefault(database, 0),
                    each));
      }
    }
    if (builds > 0) {
      text.append("  %.2f s to compile a mistake%n".formatted(buildNanos / 1e9 / builds));
    }
    text.append("  %.0f s in all".formatted((System.nanoTime() - started) / 1e9));
    return text.toString();
  }
}
