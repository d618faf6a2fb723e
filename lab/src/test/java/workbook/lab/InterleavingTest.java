package workbook.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.sample.Ferry;

class InterleavingTest {

  private static final Rule COUNTED = Rule.rule("Each ticket takes one berth.")
      .because("Somebody stands on the quay with a ticket and has no berth.")
      .readIn("00-sample", "Nowhere");

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgres"})
  void finds_a_lost_update(String database) {
    OnDatabase.run(
        database,
        () -> assertThatThrownBy(
                () -> Explore.everyInterleaving(lab -> sale(lab, Ferry::sellCarelessly)))
            .isInstanceOf(RuleBroken.class)
            .hasMessageStartingWith("Each ticket takes one berth.\nBut 2 tickets took 1 berths.")
            .hasMessageContaining("The weather: a switch at moment"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgres"})
  void one_switch_finds_a_lost_update(String database) {
    OnDatabase.run(database, () -> {
      assertThatThrownBy(() -> Explore.everySwitch(lab -> sale(lab, Ferry::sellCarelessly)))
          .isInstanceOf(RuleBroken.class)
          .hasMessageContaining("The weather: a switch at moment");

      Explored once = Explore.everySwitch(lab -> sale(lab, Ferry::sellUnderLock));
      Explored twice = Explore.everyInterleaving(lab -> sale(lab, Ferry::sellUnderLock));
      assertThat(once.trials()).isBetween(4, twice.trials() / 2);
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgres"})
  void one_after_the_other_loses_no_update(String database) {
    OnDatabase.run(database, () -> Explore.calm(lab -> sale(lab, Ferry::sellCarelessly)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgres"})
  void a_lock_survives_every_interleaving(String database) {
    OnDatabase.run(database, () -> {
      Explored locked = Explore.everyInterleaving(lab -> sale(lab, Ferry::sellUnderLock));
      Explored computed = Explore.everyInterleaving(lab -> sale(lab, Ferry::sellInOneStatement));

      assertThat(locked.trials()).isGreaterThan(8);
      assertThat(computed.trials()).isGreaterThan(8);
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgres"})
  void who_has_met_a_conflict_can_lock_the_row_that_is_there(String database) {
    OnDatabase.run(
        database,
        () -> Explore.everyInterleaving(lab -> {
          Database booking = lab.database("booking", Ferry.SCHEMA);
          booking.change("insert into crossing values('C-1', 5)");

          List<Outcome> outcomes = lab.sideBySide(
              ferry(lab, "one").task("sell", ferry -> ferry.sellOnSale("Anna")),
              ferry(lab, "other").task("sell", ferry -> ferry.sellOnSale("Ben")));

          assertThat(outcomes).allMatch(Outcome::done);
          assertThat(booking.number("select berths from crossing")).isEqualTo(3);
        }));
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgres"})
  void who_meets_a_lock_waits_and_the_other_goes_on(String database) {
    OnDatabase.run(
        database,
        () -> Explore.in(Weather.calm().switchAt(2), lab -> {
          sale(lab, Ferry::sellUnderLock);
          assertThat(verbs(lab))
              .containsExactly(
                  "locked Anna",
                  "wrote Anna",
                  "wrote Anna",
                  "committed Anna",
                  "locked Ben",
                  "wrote Ben",
                  "wrote Ben",
                  "committed Ben");
        }));
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgres"})
  void the_second_of_two_equal_keys_waits_for_the_first(String database) {
    OnDatabase.run(
        database,
        () -> Explore.everyInterleaving(lab -> {
          Database booking = lab.database("booking", Ferry.SCHEMA);
          booking.change("insert into crossing values('C-1', 5)");
          Component<Ferry> one = ferry(lab, "one");
          Component<Ferry> other = ferry(lab, "other");

          List<Outcome> outcomes = lab.sideBySide(
              one.task("sell", ferry -> ferry.sellOnce("Anna")),
              other.task("sell", ferry -> ferry.sellOnce("Anna")));

          assertThat(outcomes).allMatch(Outcome::done);
          assertThat(booking.number("select berths from crossing")).isEqualTo(4);
        }));
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgres"})
  void a_deadlock_ends_with_one_refused_always_the_same(String database) {
    Set<String> timelines = new HashSet<>();
    OnDatabase.run(database, () -> {
      for (int i = 0; i < 20; i++) {
        Explore.in(Weather.calm().switchAt(2), lab -> {
          List<Outcome> outcomes = swapInOppositeOrder(lab);

          assertThat(outcomes).filteredOn(Outcome::done).hasSize(1);
          assertThat(outcomes).filteredOn(Outcome::failed).hasSize(1);
          timelines.add(lab.timeline().text());
        });
      }
    });
    assertThat(timelines)
        .singleElement()
        .asString()
        .contains("declined", "two transactions stand in each other's way");
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgres"})
  void a_deadlock_ends_in_every_interleaving(String database) {
    OnDatabase.run(database, () -> {
      Set<Boolean> deadlocked = new HashSet<>();
      Explore.everyInterleaving(
          lab -> deadlocked.add(swapInOppositeOrder(lab).stream().anyMatch(Outcome::failed)));
      assertThat(deadlocked).containsExactlyInAnyOrder(true, false);
    });
  }

  @Test
  void three_side_by_side_keep_their_order() {
    Explore.everyInterleaving(lab -> {
      Database booking = lab.database("booking", Ferry.SCHEMA);
      booking.change("insert into crossing values('C-1', 5)");
      lab.sideBySide(
          ferry(lab, "one").task("sell", ferry -> ferry.sellUnderLock("Anna")),
          ferry(lab, "two").task("sell", ferry -> ferry.sellUnderLock("Ben")),
          ferry(lab, "three").task("sell", ferry -> ferry.sellUnderLock("Cleo")));
      assertThat(booking.number("select berths from crossing")).isEqualTo(2);
    });
  }

  private static List<Outcome> swapInOppositeOrder(Lab lab) {
    Database booking = lab.database("booking", Ferry.SCHEMA);
    booking.change("insert into crossing values('C-1', 5)");
    booking.change("insert into crossing values('C-2', 5)");
    return lab.sideBySide(
        ferry(lab, "one").task("swap", ferry -> ferry.swap("C-1", "C-2")),
        ferry(lab, "other").task("swap", ferry -> ferry.swap("C-2", "C-1")));
  }

  private interface Sale {
    void sell(Ferry ferry, String traveller) throws Exception;
  }

  private static void sale(Lab lab, Sale sale) {
    Database booking = lab.database("booking", Ferry.SCHEMA);
    booking.change("insert into crossing values('C-1', 5)");
    Component<Ferry> anna = ferry(lab, "Anna");
    Component<Ferry> ben = ferry(lab, "Ben");

    lab.sideBySide(
        anna.task("sell", ferry -> sale.sell(ferry, "Anna")),
        ben.task("sell", ferry -> sale.sell(ferry, "Ben")));

    long tickets = booking.number("select count(*) from ticket");
    long taken = 5 - booking.number("select berths from crossing");
    lab.require(
        COUNTED, tickets == taken, () -> "But " + tickets + " tickets took " + taken + " berths.");
  }

  private static Component<Ferry> ferry(Lab lab, String name) {
    return lab.component(name, wiring -> new Ferry(wiring.database()));
  }

  private static List<String> verbs(Lab lab) {
    return lab.timeline().entries().stream().map(e -> e.verb() + " " + e.from()).toList();
  }
}
