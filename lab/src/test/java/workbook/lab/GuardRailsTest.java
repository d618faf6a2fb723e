package workbook.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.sample.Trouble;
import workbook.todo.NotYetWritten;
import workbook.todo.Todo;

class GuardRailsTest {

  private static final Duration SOON = Duration.ofSeconds(5);

  @Test
  void a_loop_that_touches_nothing_is_named_with_its_line() {
    long started = System.nanoTime();
    troubleWith(Trouble::goRoundInCircles)
        .hasMessageMatching(
            "(?s)Clerk does not come back. It goes round in circles at Trouble.java:\\d+\\..*");
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(30));
  }

  @Test
  void a_story_that_hung_is_not_told_again() {
    Trial story = story(Trouble::goRoundInCircles);
    assertThatThrownBy(() -> Explore.calm(story)).isInstanceOf(LabFailure.class);

    long started = System.nanoTime();
    for (int i = 0; i < 100; i++) {
      assertThatThrownBy(() -> Explore.calm(story)).hasMessageContaining("goes round in circles");
    }
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(SOON);
  }

  @Test
  void a_loop_that_asks_for_ever_meets_a_limit() {
    troubleWith(Trouble::askForEver)
        .hasMessageStartingWith(
            "Clerk goes on for ever: 2,000 interactions, the last one: update counter.");
  }

  @Test
  void a_loop_that_catches_everything_meets_the_same_limit() {
    troubleWith(Trouble::askForEverWhateverIsSaid)
        .hasMessageStartingWith("Clerk goes on for ever: 2,000 interactions");
  }

  @Test
  void a_static_lock_of_another_program_is_named() {
    assertThatThrownBy(() -> Explore.in(Weather.calm().switchAt(1), lab -> {
          lab.database("counting", Trouble.SCHEMA);
          lab.sideBySide(
              clerk(lab, "clerk 1").task("work", Trouble::holdAStaticLock),
              clerk(lab, "clerk 2").task("work", Trouble::holdAStaticLock));
        }))
        .isInstanceOf(LabFailure.class)
        .hasMessageMatching(
            "(?s)Clerk 2 does not come back. It waits for a lock in memory that clerk 1 holds;"
                + " two programs share no memory at Trouble.java:\\d+\\..*");
  }

  @Test
  void threads_of_its_own_are_not_followed() {
    troubleWith(Trouble::workElsewhere)
        .hasMessageStartingWith("Clerk does \"connect to the database\" on a thread of its own (")
        .hasMessageContaining("leave threads out of it");
  }

  @Test
  void the_clock_of_the_database_is_refused() {
    troubleWith(Trouble::askTheDatabaseForTheTime)
        .hasMessageStartingWith("Clerk asks the database for the time (delete from counter).");
  }

  @Test
  void transactions_in_words_are_refused() {
    troubleWith(Trouble::commitByWord).hasMessageStartingWith("Clerk says \"commit\" as SQL text.");
  }

  @Test
  void a_transaction_that_stays_open_is_named() {
    troubleWith(Trouble::leaveATransactionOpen)
        .hasMessageStartingWith(
            "Clerk came back from \"work\" and left a transaction open (insert into counter).");
  }

  @Test
  void rows_that_stay_locked_are_named() {
    troubleWith(Trouble::leaveRowsLocked)
        .hasMessageStartingWith(
            "Clerk came back from \"work\" and left a transaction open (locked rows).");
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgres"})
  void who_waits_for_itself_is_told_so(String database) {
    OnDatabase.run(database, () -> {
      long started = System.nanoTime();
      troubleWith(Trouble::waitForItself)
          .hasMessageMatching(
              "(?s)Clerk does not come back. It waits in the database for a lock that its own"
                  + " other connection holds at Jdbc.java:\\d+\\..*");
      assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(SOON);
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgres"})
  void after_trouble_the_next_trial_finds_a_sound_database(String database) {
    OnDatabase.run(database, () -> {
      troubleWith(Trouble::leaveATransactionOpen);
      Explore.calm(lab -> {
        Database counting = lab.database("counting", Trouble.SCHEMA);
        assertThat(counting.number("select count(*) from counter")).isZero();
        assertThat(counting.change("insert into counter values(1)")).isOne();
      });
    });
  }

  @Test
  void who_waits_for_nothing_is_given_up() {
    troubleWith(Trouble::sleep)
        .hasMessageStartingWith(
            "Clerk does not come back. It waits for something that does not come at Trouble.java:");
  }

  @Test
  void with_two_databases_one_must_say_which() {
    assertThatThrownBy(() -> Explore.calm(lab -> {
          lab.database("one", Trouble.SCHEMA);
          lab.database("two", Trouble.SCHEMA);
          clerk(lab, "clerk").run("work", trouble -> {});
        }))
        .isInstanceOf(LabFailure.class)
        .hasMessageStartingWith("This trial has 2 databases; say which one is meant.");
  }

  @Test
  void an_unknown_peer_is_named() {
    assertThatThrownBy(() ->
            Explore.calm(lab -> lab.component("c", w -> w.peer(Runnable.class)).run("x", r -> {})))
        .isInstanceOf(LabFailure.class)
        .hasMessageStartingWith("Nobody offers Runnable; did you forget lab.peer(...)?");
  }

  @Test
  void an_unknown_database_is_named() {
    assertThatThrownBy(() -> Explore.calm(lab -> {
          lab.database("one", Trouble.SCHEMA);
          lab.component("c", w -> w.database("eins")).run("x", db -> {});
        }))
        .isInstanceOf(LabFailure.class)
        .hasMessageStartingWith("There is no database named eins; there are [one].");
  }

  @Test
  void one_component_cannot_have_another_work() {
    assertThatThrownBy(() -> Explore.calm(lab -> {
          Component<String> other = lab.component("other", w -> "");
          lab.component("c", w -> "").run("x", c -> other.run("y", o -> {}));
        }))
        .isInstanceOf(LabFailure.class)
        .hasMessageStartingWith("A component cannot start another one's work");
  }

  @Test
  void handles_are_not_for_others() {
    assertThatThrownBy(() -> Explore.calm(lab -> {
          lab.database("counting", Trouble.SCHEMA);
          var stolen = new Trouble[1];
          lab.component("owner", w -> stolen[0] = new Trouble(w.database())).run("x", owner -> {});
          lab.component("thief", w -> "").run("x", thief -> stolen[0].askForEver());
        }))
        .isInstanceOf(LabFailure.class)
        .hasMessageStartingWith(
            "Thief does \"connect to the database\" with a handle that belongs to owner.");
  }

  @Test
  void handles_are_not_for_the_test_either() {
    assertThatThrownBy(() -> Explore.calm(lab -> {
          lab.database("counting", Trouble.SCHEMA);
          var stolen = new Trouble[1];
          lab.component("owner", w -> stolen[0] = new Trouble(w.database())).run("x", owner -> {});
          stolen[0].askForEver();
        }))
        .isInstanceOf(LabFailure.class)
        .hasMessageStartingWith(
            "The test itself does \"connect to the database\" with a handle of");
  }

  @Test
  void an_unwritten_method_passes_through() {
    assertThatThrownBy(() ->
            Explore.calm(lab -> lab.component("c", w -> "").run("x", c -> Todo.todo("step 1: x"))))
        .isInstanceOf(NotYetWritten.class)
        .hasMessage("step 1: x");
  }

  @Test
  void a_full_stack_passes_through() {
    assertThatThrownBy(() -> Explore.calm(story(trouble -> trouble.overflow(0))))
        .isInstanceOf(StackOverflowError.class);
  }

  @Test
  void a_failed_assertion_inside_passes_through() {
    assertThatThrownBy(() -> Explore.calm(
            lab -> lab.component("c", w -> "").run("x", c -> assertThat(1).isZero())))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void an_exception_is_the_components_own_affair() {
    Explore.calm(lab -> {
      Outcome outcome = lab.component("c", w -> "").run("x", c -> {
        throw new IllegalStateException("no ink");
      });
      assertThat(outcome.failure()).get().hasToString("java.lang.IllegalStateException: no ink");
      assertThat(lab.timeline().text()).contains("failed      c: IllegalStateException: no ink");
    });
  }

  private static AbstractThrowableAssert<?, ?> troubleWith(Action<Trouble> action) {
    return assertThatThrownBy(() -> Explore.calm(story(action))).isInstanceOf(LabFailure.class);
  }

  private static Trial story(Action<Trouble> action) {
    return lab -> {
      Database counting = lab.database("counting", Trouble.SCHEMA);
      counting.change("insert into counter values(0)");
      clerk(lab, "clerk").run("work", action);
    };
  }

  private static Component<Trouble> clerk(Lab lab, String name) {
    return lab.component(name, wiring -> new Trouble(wiring.database()));
  }
}
