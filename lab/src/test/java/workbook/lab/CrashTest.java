package workbook.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.ports.Message;
import workbook.sample.Announcer;
import workbook.sample.Ferry;
import workbook.sample.Jdbc;
import workbook.sample.Witness;

class CrashTest {

  @ParameterizedTest(name = "{0} point {1}: {2} rows, {3} messages")
  @CsvSource({
    "BEFORE, 1, 0, 0",
    "AFTER,  1, 0, 0",
    "BEFORE, 2, 0, 0",
    "AFTER,  2, 1, 0",
    "BEFORE, 3, 1, 0",
    "AFTER,  3, 1, 1",
  })
  void what_was_done_for_good_stays_and_nothing_else(
      Weather.When when, int point, int rows, int messages) {
    for (String database : List.of("h2", "postgres")) {
      OnDatabase.run(
          database,
          () -> Explore.in(Weather.calm().crash(point, when), lab -> {
            Database booking = lab.database("booking", Announcer.SCHEMA);
            Outcome outcome = announcer(lab, new Witness()).run("book", a -> a.book("B-1"));

            assertThat(outcome.crashed()).isTrue();
            assertThat(booking.number("select count(*) from booking")).isEqualTo(rows);
            assertThat(lab.platform().topic("bookings")).hasSize(messages);
            assertThat(lab.timeline().text()).contains("crashed     desk, ");
          }));
    }
  }

  @Test
  void nothing_of_the_crashed_code_runs_while_the_trial_lasts() {
    var crashes = new ArrayList<List<String>>();
    Explore.everyCrash(lab -> {
      lab.database("booking", Announcer.SCHEMA);
      var witness = new Witness();
      boolean crashed = announcer(lab, witness).run("book", a -> a.book("B-1")).crashed();
      if (crashed) {
        announcer(lab, new Witness()).run("book", a -> a.book("B-2"));
        lab.settle();
        crashes.add(witness.seen());
      } else {
        assertThat(witness.seen()).containsExactly("finally");
      }
    });

    assertThat(crashes).hasSize(4).containsOnly(List.of());
  }

  @Test
  void every_crash_tells_the_story_once_for_each_point_and_for_each_beginning() {
    Explored explored = Explore.everyCrash(lab -> {
      lab.database("booking", Announcer.SCHEMA);
      announcer(lab, new Witness()).run("book", a -> a.book("B-1"));
    });

    assertThat(explored).isEqualTo(new Explored(1 + 3 + 1, 3));
  }

  @Test
  void side_by_side_both_sides_of_each_point_are_told() {
    Explored explored = Explore.everyCrash(lab -> {
      lab.database("booking", Announcer.SCHEMA);
      Component<Announcer> other =
          lab.component("other", w -> new Announcer(w.database(), w.broker(), new Witness()));
      lab.sideBySide(
          announcer(lab, new Witness()).task("book", a -> a.book("B-1")),
          other.task("book", a -> a.book("B-2")));
    });

    assertThat(explored).isEqualTo(new Explored(1 + 2 * 6, 6));
  }

  @Test
  void a_crash_before_a_point_leaves_what_a_crash_after_the_one_before_it_leaves() {
    for (int point = 1; point <= 2; point++) {
      assertThat(leftBehind(Weather.calm().crashBefore(point + 1)))
          .isEqualTo(leftBehind(Weather.calm().crashAfter(point)));
    }
  }

  private static List<Object> leftBehind(Weather weather) {
    var left = new ArrayList<Object>();
    Explore.in(weather, lab -> {
      Database booking = lab.database("booking", Announcer.SCHEMA);
      announcer(lab, new Witness()).run("book", a -> a.book("B-1"));
      left.add(booking.rows("select * from booking"));
      left.add(lab.platform().topic("bookings"));
    });
    return left;
  }

  @Test
  void a_failing_trial_says_which_crash_it_was() {
    Rule rule = Rule.rule("What is booked is announced.").because("-").readIn("00-sample", "-");

    assertThatThrownBy(() -> Explore.everyCrash(lab -> {
          Database booking = lab.database("booking", Announcer.SCHEMA);
          announcer(lab, new Witness()).run("book", a -> a.book("B-1"));
          long rows = booking.number("select count(*) from booking");
          int messages = lab.platform().topic("bookings").size();
          lab.require(rule, rows == messages, () -> rows + " and " + messages + ".");
        }))
        .isInstanceOf(RuleBroken.class)
        .hasMessageStartingWith("What is booked is announced.\n1 and 0.")
        .hasMessageContaining("desk, after: commit of insert into booking")
        .hasMessageContaining("The weather: a crash after interaction 2");
  }

  @Test
  void a_component_is_started_anew_after_its_crash() {
    var lives = new ArrayList<Object>();
    Explore.in(Weather.calm().crashBefore(1), lab -> {
      lab.database("booking", Announcer.SCHEMA);
      Component<Announcer> desk = lab.component("desk", w -> {
        var announcer = new Announcer(w.database(), w.broker(), new Witness());
        lives.add(announcer);
        return announcer;
      });
      assertThat(desk.run("book", a -> a.book("B-1")).crashed()).isTrue();
      assertThat(desk.run("book", a -> a.book("B-1")).done()).isTrue();
    });

    assertThat(lives).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void a_delivery_that_crashes_its_reader_is_made_again() {
    Explore.everyTwoCrashes(lab -> {
      Database booking = lab.database("booking", "create table seen(n int)");
      Component<DataSource> reader = lab.component("reader", Wiring::database);
      lab.platform()
          .subscribe("news", reader, (db, m) -> Jdbc.update(db, "insert into seen values(1)"));
      lab.platform().publish("news", new Message("1", "s", "News", "k", ""));
      lab.settle();
      assertThat(booking.number("select count(*) from seen")).isPositive();
    });
  }

  @Test
  void a_constructor_that_recovers_can_crash_as_well() {
    var recoveries = new ArrayList<String>();
    Explore.in(Weather.calm().crashAfter(2).crashBefore(4).crashAfter(6), lab -> {
      lab.database("booking", "create table seen(n int)");
      Component<DataSource> desk = lab.component("desk", wiring -> {
        recoveries.add("begins");
        try {
          Jdbc.update(wiring.database(), "insert into seen values(1)");
          Jdbc.update(wiring.database(), "insert into seen values(2)");
        } catch (java.sql.SQLException e) {
          throw new IllegalStateException(e);
        }
        recoveries.add("is done");
        return wiring.database();
      });
      int crashes = 0;
      while (desk.run("work", database -> {}).crashed()) {
        crashes++;
      }
      assertThat(crashes).isEqualTo(3);
    });

    assertThat(recoveries).containsExactly("begins", "begins", "begins", "begins", "is done");
  }

  @Test
  void two_crashes_reach_into_the_recovery() {
    var worst = new AtomicReference<>(0);
    Explored explored = Explore.everyTwoCrashes(lab -> {
      lab.database("booking", Announcer.SCHEMA);
      Component<Announcer> desk = announcer(lab, new Witness());
      int crashes = 0;
      while (desk.run("book", a -> a.book("B-" + lab.stage().points().size())).crashed()) {
        crashes++;
      }
      worst.set(Math.max(worst.get(), crashes));
    });

    assertThat(worst.get()).isEqualTo(2);
    assertThat(explored.trials()).isGreaterThan(12);
  }

  @Test
  void a_handle_of_a_former_life_is_dead() {
    var kept = new AtomicReference<DataSource>();
    assertThatThrownBy(() -> Explore.in(Weather.calm().crashAfter(1), lab -> {
          lab.database("booking", Announcer.SCHEMA);
          Component<Object> desk = lab.component("desk", wiring -> {
            kept.compareAndSet(null, wiring.database());
            return "";
          });
          for (int i = 0; i < 2; i++) {
            desk.run("book", d -> Jdbc.update(kept.get(), "delete from booking"));
          }
        }))
        .isInstanceOf(LabFailure.class)
        .hasMessageStartingWith(
            "Desk does \"connect to the database\" with a handle from before desk crashed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgres"})
  void a_crash_lets_go_of_locks_at_once(String database) {
    OnDatabase.run(
        database,
        () -> Explore.in(Weather.calm().switchAt(3).crashAfter(4), lab -> {
          Database booking = lab.database("booking", Ferry.SCHEMA);
          booking.change("insert into crossing values('C-1', 5)");
          List<Outcome> outcomes = lab.sideBySide(
              lab.component("one", w -> new Ferry(w.database()))
                  .task("sell", ferry -> ferry.sellUnderLock("Anna")),
              lab.component("other", w -> new Ferry(w.database()))
                  .task("sell", ferry -> ferry.sellUnderLock("Ben")));

          assertThat(outcomes).filteredOn(Outcome::crashed).hasSize(1);
          assertThat(outcomes).filteredOn(Outcome::done).hasSize(1);
          assertThat(booking.number("select berths from crossing")).isEqualTo(4);
        }));
  }

  @Test
  void a_crash_ends_everything_that_the_program_was_doing() {
    Explore.in(Weather.calm().switchAt(2).crashBefore(3), lab -> {
      Database booking = lab.database("booking", Announcer.SCHEMA);
      var witness = new Witness();
      Component<Announcer> desk = announcer(lab, witness);
      List<Outcome> outcomes = lab.sideBySide(
          desk.task("book", a -> a.book("B-1")), desk.task("book", a -> a.book("B-2")));

      assertThat(outcomes).allMatch(Outcome::crashed);
      assertThat(witness.seen()).isEmpty();
      assertThat(booking.number("select count(*) from booking")).isZero();
    });
  }

  @Test
  void a_failed_call_can_be_followed_by_a_crash() {
    Explore.in(Weather.with(Fault.refused(1)).crashAfter(3), lab -> {
      lab.database("booking", Announcer.SCHEMA);
      var witness = new Witness();
      assertThat(announcer(lab, witness).run("book", a -> a.book("B-1")).crashed())
          .isTrue();
      assertThat(witness.seen()).isEmpty();
    });
  }

  @Test
  void a_thread_remembers_nothing_from_one_life_to_the_next() {
    var memory = new ThreadLocal<String>();
    Explore.calm(lab -> {
      Component<ThreadLocal<String>> desk = lab.component("desk", wiring -> memory);
      desk.run("remember", m -> m.set("something"));
      assertThat(desk.run("recall", m -> assertThat(m.get()).isNull()).done()).isTrue();
    });
  }

  @Test
  void a_sturdy_component_never_crashes() {
    Explored explored = Explore.everyCrash(lab -> {
      lab.database("booking", Announcer.SCHEMA);
      announcer(lab, new Witness()).sturdy().run("book", a -> a.book("B-1"));
    });

    assertThat(explored).isEqualTo(new Explored(1, 0));
  }

  private static Component<Announcer> announcer(Lab lab, Witness witness) {
    return lab.component("desk", w -> new Announcer(w.database(), w.broker(), witness));
  }
}
