package workbook.idempotent;

import java.time.Duration;
import workbook.lab.Component;
import workbook.lab.Database;
import workbook.lab.Lab;

/** Tidies the memory every night, and can be asked how large it is. */
final class NightWatch {

  private static final Duration NIGHT = Duration.ofDays(1);

  private final Lab lab;
  private final Database database;
  private final Component<Inbox> watch;

  NightWatch(Lab lab, Database database) {
    this.lab = lab;
    this.database = database;
    this.watch = lab.component("night watch", w -> new Inbox(w.database(), w.clock()));
  }

  /** Time goes by; every night, and once more at the end, the memory is tidied. */
  void passes(Duration time) {
    Duration left = time;
    while (left.compareTo(Duration.ZERO) > 0) {
      Duration stretch = left.compareTo(NIGHT) < 0 ? left : NIGHT;
      lab.pass(stretch);
      watch.run("forget", Inbox::forget);
      left = left.minus(stretch);
    }
  }

  void requireMemoryOfAtMost(int most, String after) {
    long rows = rowsOfMemory();
    lab.require(
        RefundRules.NOT_FOR_EVER,
        rows <= most,
        () -> "But after %s the memory holds %d rows.".formatted(after, rows));
  }

  /** Whatever tables the memory has: all but the books. */
  private long rowsOfMemory() {
    return database
        .rows(
            "select table_name as name from information_schema.tables where table_schema = 'public'"
                + " and table_name not in ('account', 'refund')")
        .stream()
        .mapToLong(table -> database.number("select count(*) from " + table.get("name")))
        .sum();
  }
}
