package workbook.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What falls due in a trial: single things, and work that is done again and again. */
final class Agenda {

  static final List<Duration> PAUSES =
      List.of(Duration.ofMillis(100), Duration.ofMinutes(1), Duration.ofHours(1));

  private final VirtualTime time;
  private final Runnable check;
  private final List<Periodic> periodic = new ArrayList<>();
  private long changes;

  /** @param check throws if the trial cannot go on */
  Agenda(VirtualTime time, Runnable check) {
    this.time = time;
    this.check = check;
  }

  void every(Duration period, Runnable work) {
    periodic.add(new Periodic(period, work));
  }

  /** Something is not as it was, so that the next round of periodic work may find more to do. */
  void changed() {
    changes++;
  }

  void pass(Duration duration) {
    Instant until = time.instant().plus(duration);
    while (time.advanceUpTo(until)) {
      check.run();
    }
    time.jumpTo(until);
  }

  /**
   * Rounds with short pauses until one changes nothing, then with longer and longer ones. Work that
   * never comes to rest, such as a heartbeat, gets a limited number of rounds of each length.
   */
  void settle() {
    drain();
    if (periodic.isEmpty()) {
      return;
    }
    for (Duration pause : PAUSES) {
      long before = -1;
      for (int round = 0; round < Limits.ROUNDS && before != changes; round++) {
        before = changes;
        pass(pause);
        periodic.forEach(Periodic::doIfDue);
        drain();
      }
    }
  }

  private void drain() {
    while (time.advance()) {
      check.run();
    }
  }

  private final class Periodic {
    private final Duration period;
    private final Runnable work;
    private Instant due;

    Periodic(Duration period, Runnable work) {
      this.period = period;
      this.work = work;
      this.due = time.instant();
    }

    void doIfDue() {
      if (!time.instant().isBefore(due)) {
        due = time.instant().plus(period);
        work.run();
      }
    }
  }
}
