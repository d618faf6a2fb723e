package workbook.worstday;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import workbook.lab.Component;
import workbook.lab.Lab;
import workbook.ports.Program;
import workbook.ports.Program.Chore;

/**
 * Rings for the chores of one program: each of them once after something has happened to it, as
 * soon as its interval allows, and otherwise a few times in a day.
 */
final class Clockwork {

  private static final List<Duration> WHEN_NOTHING_HAPPENS =
      Stream.of(19, 70).map(Duration::ofMinutes).toList();

  /** Less than messages need from one program to the next and on until a ticket is answered. */
  private static final Duration A_MOMENT = Duration.ofMillis(20);

  private static final Duration LONGEST_WAIT_AFTER_A_FAILURE = Duration.ofMinutes(1);

  private final Lab lab;
  private final Component<Program> component;
  private final List<Alarm> alarms = new ArrayList<>();
  private final boolean[] failed = new boolean[1];
  private Instant next = Instant.MAX;
  private Duration wait = Duration.ZERO;
  private int rings;

  Clockwork(Lab lab, Component<Program> component, Program program) {
    this.lab = lab;
    this.component = component;
    Instant now = lab.clock().instant();
    for (Chore chore : program.chores()) {
      alarms.add(new Alarm(chore.every(), now.plus(chore.every())));
    }
    if (!alarms.isEmpty()) {
      WHEN_NOTHING_HAPPENS.forEach(time -> lab.after(time, this::ring));
    }
  }

  /**
   * As the people of the program wish: every minute of the next so many, whatever happens. A moment
   * after the minute is full, so that who asked when one was full has waited for whole ones.
   */
  void ringsEveryMinuteFor(int minutes, Pace pace) {
    for (int minute = 1; minute <= minutes; minute++) {
      lab.after(pace.minutes(minute).plus(A_MOMENT), this::ring);
    }
  }

  /** Something has happened: there may be something to do soon. */
  void stir() {
    wait = Duration.ZERO;
    alarms.forEach(alarm -> alarm.wanted = true);
    ringWhenSomethingIsDue();
  }

  private void ringWhenSomethingIsDue() {
    Instant now = lab.clock().instant();
    alarms.stream()
        .filter(alarm -> alarm.wanted)
        .map(alarm -> alarm.due)
        .min(Instant::compareTo)
        .ifPresent(due -> {
          Instant time = Stream.of(due, now.plus(wait)).max(Instant::compareTo).get();
          if (time.isBefore(next)) {
            next = time;
            int ring = ++rings;
            lab.after(Duration.between(now, time), () -> {
              if (ring == rings) {
                ring();
              }
            });
          }
        });
  }

  private void ring() {
    next = Instant.MAX;
    Instant now = lab.clock().instant();
    var due = new ArrayList<Integer>();
    for (int i = 0; i < alarms.size(); i++) {
      if (!alarms.get(i).due.isAfter(now)) {
        due.add(i);
        alarms.get(i).due = now.plus(alarms.get(i).interval);
        alarms.get(i).wanted = false;
      }
    }
    failed[0] = false;
    boolean crashed = !due.isEmpty()
        && component.run("do its chores", life -> doThem(life, due)).crashed();
    if (crashed) {
      stir();
      return;
    }
    if (failed[0]) {
      wait = wait.multipliedBy(4).plus(Duration.ofSeconds(1));
      if (wait.compareTo(LONGEST_WAIT_AFTER_A_FAILURE) > 0) {
        wait = LONGEST_WAIT_AFTER_A_FAILURE;
      }
    }
    ringWhenSomethingIsDue();
  }

  private void doThem(Program life, List<Integer> due) {
    for (int i : due) {
      try {
        life.chores().get(i).work().run();
      } catch (Exception failure) {
        failed[0] = true;
        alarms.get(i).wanted = true;
      }
    }
  }

  private static final class Alarm {
    private final Duration interval;
    private Instant due;
    private boolean wanted;

    Alarm(Duration interval, Instant due) {
      this.interval = interval;
      this.due = due;
    }
  }
}
