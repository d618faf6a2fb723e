package workbook.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import workbook.ports.Message;
import workbook.sample.Jdbc;

class SettleTest {

  private static final int LONGEST = Agenda.PAUSES.size() * Limits.ROUNDS;
  private static final Message NEWS = new Message("1", "s", "News", "k", "");

  @Test
  void what_always_fails_ends_among_the_dead_letters() {
    var attempts = new ArrayList<String>();
    Explore.calm(lab -> {
      Component<String> reader = lab.component("reader", wiring -> "");
      lab.platform().subscribe("news", reader, (r, message) -> {
        attempts.add(message.id());
        throw new IllegalStateException("always");
      });
      lab.platform().publish("news", NEWS);
      lab.settle();

      assertThat(lab.platform().deadLetters("reader")).containsExactly(NEWS);
      assertThat(lab.timeline().text()).contains("gave up");
    });

    assertThat(attempts).hasSize(10);
  }

  @Test
  void what_fails_twice_is_not_a_dead_letter() {
    var attempts = new ArrayList<String>();
    Explore.calm(lab -> {
      Component<String> reader = lab.component("reader", wiring -> "");
      lab.platform().subscribe("news", reader, (r, message) -> {
        attempts.add(message.id());
        if (attempts.size() < 3) {
          throw new IllegalStateException("not yet");
        }
      });
      lab.platform().publish("news", NEWS);
      lab.settle();

      assertThat(lab.platform().deadLetters("reader")).isEmpty();
    });

    assertThat(attempts).hasSize(3);
  }

  @Test
  void messages_that_breed_messages_meet_a_limit() {
    assertThatThrownBy(() -> Explore.calm(lab -> {
          Component<Wiring> echo = lab.component("echo", wiring -> wiring);
          lab.platform()
              .subscribe("news", echo, (w, message) -> w.broker().publish("news", message));
          lab.platform().publish("news", NEWS);
          lab.settle();
        }))
        .isInstanceOf(LabFailure.class)
        .hasMessageStartingWith("This never ends: 5,000 things have fallen due");
  }

  @Test
  void periodic_work_goes_on_while_it_changes_something() {
    Explore.calm(lab -> {
      Database store = lab.database("store", "create table todo(id int primary key)");
      for (int i = 0; i < 30; i++) {
        store.change("insert into todo values(?)", i);
      }
      Component<DataSource> relay = lab.component("relay", Wiring::database);
      lab.every(Duration.ofMillis(100), () -> relay.run("poll", SettleTest::takeTheSmallest));
      lab.settle();

      assertThat(store.number("select count(*) from todo")).isZero();
    });
  }

  @Test
  void leases_expire_in_longer_and_longer_pauses() {
    Explore.calm(lab -> {
      var polls = new ArrayList<Duration>();
      Component<String> relay = lab.component("relay", wiring -> "");
      lab.every(Duration.ofMillis(100), () -> relay.run("poll", r -> polls.add(lab.sinceStart())));
      lab.settle();

      assertThat(polls).first().isEqualTo(Duration.ofMillis(100));
      assertThat(polls).last().matches(at -> at.compareTo(Duration.ofHours(1)) > 0);
      assertThat(polls).hasSize(Agenda.PAUSES.size());
    });
  }

  @Test
  void an_outage_is_waited_for() {
    Explore.in(Weather.with(Fault.away("broker", Duration.ZERO, Duration.ofMinutes(3))), lab -> {
      Component<Wiring> relay = lab.component("relay", wiring -> wiring);
      lab.every(Duration.ofMillis(100), () -> {
        if (lab.platform().topic("news").isEmpty()) {
          relay.run("poll", w -> w.broker().publish("news", NEWS));
        }
      });
      lab.settle();

      assertThat(lab.platform().topic("news")).containsExactly(NEWS);
    });
  }

  @Test
  void a_heartbeat_does_not_keep_a_trial_alive_for_ever() {
    Explore.calm(lab -> {
      Database store = lab.database("store", "create table beat(n int)");
      store.change("insert into beat values(0)");
      Component<DataSource> heart = lab.component("heart", Wiring::database);
      lab.every(
          Duration.ofMillis(100),
          () -> heart.run("beat", db -> Jdbc.update(db, "update beat set n = n + 1")));
      lab.settle();

      assertThat(store.number("select n from beat")).isEqualTo(LONGEST);
    });
  }

  @Test
  void periodic_work_keeps_its_distance() {
    Explore.calm(lab -> {
      Database store = lab.database("store", "create table beat(n int)");
      var rare = new ArrayList<Duration>();
      Component<DataSource> heart = lab.component("heart", Wiring::database);
      lab.every(
          Duration.ofMillis(100),
          () -> heart.run("beat", db -> Jdbc.update(db, "insert into beat values(1)")));
      lab.every(Duration.ofSeconds(1), () -> rare.add(lab.sinceStart()));
      lab.settle();

      for (int i = 1; i < rare.size(); i++) {
        assertThat(rare.get(i).minus(rare.get(i - 1)))
            .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
      }
      assertThat(store.number("select count(*) from beat")).isEqualTo(LONGEST);
    });
  }

  @Test
  void things_fall_due_in_their_order() {
    var done = new ArrayList<String>();
    Explore.calm(lab -> {
      lab.after(Duration.ofMillis(20), () -> done.add("b"));
      lab.after(Duration.ofMillis(10), () -> done.add("a"));
      lab.after(Duration.ofMillis(20), () -> done.add("c"));
      lab.pass(Duration.ofMillis(19));
      assertThat(done).containsExactly("a");
      assertThat(lab.sinceStart()).isEqualTo(Duration.ofMillis(19));
      lab.settle();
    });

    assertThat(done).isEqualTo(List.of("a", "b", "c"));
  }

  private static void takeTheSmallest(DataSource database) throws Exception {
    Jdbc.inTransaction(
        database,
        connection ->
            Jdbc.update(connection, "delete from todo where id = (select min(id) from todo)"));
  }
}
