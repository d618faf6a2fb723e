package workbook.consistency;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import workbook.consistency.needs.Way;
import workbook.lab.Lab;

/**
 * The laboratory's own small ferry line, in which one thing changes and one reader wants to know
 * it, in one way. Nobody makes the mistakes of steps 1 to 4.
 */
final class Scene {

  private static final int PATIENCE = 60;

  private record Entry(Instant since, String value) {}

  private final Lab lab;
  private final Way way;
  private final List<Entry> ledger = new ArrayList<>();
  private Duration copyBehind = Duration.ofSeconds(5);
  private Duration windowsBehind = Duration.ofSeconds(3);
  private boolean ledgerIsBusy;
  private boolean lineIsDown;

  Scene(Lab lab, Way way) {
    this.lab = lab;
    this.way = way;
  }

  Scene copyBehind(int seconds) {
    copyBehind = Duration.ofSeconds(seconds);
    return this;
  }

  // What happens

  /** It has been like this for long. */
  Scene was(String value) {
    ledger.add(new Entry(now().minus(Duration.ofHours(1)), value));
    return this;
  }

  void writes(String value) {
    ledger.add(new Entry(now(), value));
    lab.note("wrote", "version " + ledger.size() + ": " + value, "ledger");
  }

  void passes(int seconds) {
    lab.pass(Duration.ofSeconds(seconds));
  }

  /** The ledger answers the gates, and nobody else. */
  void ledgerIsBusy() {
    lab.note("busy", "with the gates", "ledger");
    ledgerIsBusy = true;
  }

  /** Nobody on the other side can be asked anything. */
  void lineIsDown() {
    lab.note("down", "the line to the mainland", "");
    lineIsDown = true;
  }

  /** What this reader comes to know, in its way; nothing, if nobody answers. */
  Optional<String> learns(String reader, long atLeast) {
    if (way == Way.COPY) {
      return seen(reader, "looked", "in its copy", asOf(copyBehind));
    }
    boolean window = way == Way.AT_LEAST;
    if (lineIsDown || ledgerIsBusy && !window) {
      lab.note("in vain", "asked " + (window ? "a window" : "the ledger"), reader);
      return Optional.empty();
    }
    if (!window) {
      return seen(reader, "asked", "the ledger", ledger.size());
    }
    for (int i = 0; asOf(windowsBehind) < atLeast && i < PATIENCE; i++) {
      lab.note("not yet", "this window has version " + asOf(windowsBehind), reader);
      passes(1);
    }
    String needed = atLeast == 0 ? "" : ", for version " + atLeast + " at least";
    return seen(reader, "asked", "a window" + needed, asOf(windowsBehind));
  }

  private Optional<String> seen(String reader, String verb, String whom, int version) {
    String value = ledger.get(version - 1).value();
    lab.note(verb, whom + ": version " + version + ", " + value, reader);
    return Optional.of(value);
  }

  private int asOf(Duration behind) {
    Instant time = now().minus(behind);
    return (int) ledger.stream().filter(entry -> !entry.since().isAfter(time)).count();
  }

  private Instant now() {
    return lab.clock().instant();
  }
}
