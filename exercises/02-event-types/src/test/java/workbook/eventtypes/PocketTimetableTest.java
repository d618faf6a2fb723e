package workbook.eventtypes;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static workbook.eventtypes.EventRules.ASKED_UNTIL_HEARD;
import static workbook.eventtypes.EventRules.CHANGED_TO_NOTHING;
import static workbook.eventtypes.EventRules.DELTAS_ARE_ENOUGH;
import static workbook.eventtypes.EventRules.DELTAS_ARRIVE;
import static workbook.eventtypes.EventRules.GAP_IS_NOTICED;
import static workbook.eventtypes.EventRules.NOBODY_WAITS;
import static workbook.eventtypes.EventRules.NOT_CHANGED;
import static workbook.eventtypes.EventRules.ONLY_WHAT_CHANGED;
import static workbook.eventtypes.Friday.AT_EIGHT;
import static workbook.eventtypes.Friday.AT_SEVEN;
import static workbook.eventtypes.Friday.AT_TEN;
import static workbook.eventtypes.Friday.EVENING;
import static workbook.eventtypes.Friday.NIGHT;
import static workbook.lab.Fault.away;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.eventtypes.fleet.Voyage;
import workbook.lab.Explore;
import workbook.lab.Fault;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Orders;
import workbook.lab.Step;
import workbook.lab.Weather;

@Step(
    value = 4,
    title = "A delta says what changed, and a gap is noticed",
    edit = {"VoyageDelta", "Announcer", "PocketTimetable"},
    minutes = 10)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class PocketTimetableTest {

  private static final Voyage DELAYED = EVENING.leavesAt(AT_EIGHT);
  private static final Voyage MOVED = DELAYED.leavesFrom("Quay 5");
  private static final Voyage QUAYLESS = DELAYED.givesItsQuayBack();
  private static final Voyage WITHDRAWN = QUAYLESS.isWithdrawn();
  private static final Voyage BACK = WITHDRAWN.isReinstated();
  private static final Voyage NIGHT_MOVED = NIGHT.leavesFrom("Quay 1");
  private static final Voyage NIGHT_LATER = NIGHT_MOVED.leavesAt(AT_TEN);

  private static final Fault OFFICE_IS_CLOSED = away(PocketDay.OFFICE, ofMillis(0), ofHours(1));

  @Test
  @Order(1)
  void a_delta_that_never_arrives_is_made_up_for_by_a_snapshot() {
    Explore.calm(lab -> {
      var day = new PocketDay(lab).history(EVENING, DELAYED, MOVED);

      day.arrives(EVENING, MOVED);

      day.requireTheLatest(GAP_IS_NOTICED);
    });
  }

  @Test
  @Order(2)
  void a_telephone_that_was_off_at_first_asks_for_what_it_missed() {
    Explore.calm(lab -> {
      var day = new PocketDay(lab).history(EVENING, DELAYED, MOVED);

      day.arrives(MOVED);

      day.requireTheLatest(GAP_IS_NOTICED);
    });
  }

  @Test
  @Order(3)
  void a_quay_that_was_given_back_is_shown_no_longer() {
    Explore.calm(lab -> {
      var day = new PocketDay(lab);

      day.publishes(EVENING, DELAYED, QUAYLESS);

      lab.note("carried", day.delta(QUAYLESS).payload(), "");
      day.requireTheLatest(CHANGED_TO_NOTHING);
    });
  }

  @Test
  @Order(4)
  @GreenFromTheStart
  void what_a_delta_does_not_speak_of_stays() {
    Explore.calm(lab -> {
      var day = new PocketDay(lab, NOT_CHANGED);

      day.publishes(EVENING, DELAYED, MOVED, MOVED.leavesAt(AT_SEVEN));

      day.requireTheLatest(NOT_CHANGED);
    });
  }

  @Test
  @Order(5)
  @GreenFromTheStart
  void what_has_not_changed_is_not_on_the_wire() {
    Explore.calm(lab -> {
      var day = new PocketDay(lab).history(EVENING, DELAYED, MOVED);

      String time = day.delta(DELAYED).payload();
      String quay = day.delta(MOVED).payload();

      lab.note("said", time, "fleet");
      lab.note("said", quay, "fleet");
      lab.require(
          ONLY_WHAT_CHANGED,
          !time.contains("Quay 2"),
          () -> "But a new departure is told together with the old quay.");
      lab.require(
          ONLY_WHAT_CHANGED,
          !quay.contains(AT_EIGHT.toString()),
          () -> "But a new quay is told together with the old departure.");
    });
  }

  @Test
  @Order(6)
  @GreenFromTheStart
  void a_voyage_that_is_reinstated_is_shown_again() {
    Explore.calm(lab -> {
      var day = new PocketDay(lab);

      day.publishes(EVENING, EVENING.isWithdrawn(), EVENING.isWithdrawn().isReinstated());

      day.requireTheLatest(NOT_CHANGED);
    });
  }

  @Test
  @Order(7)
  @GreenFromTheStart
  void an_old_snapshot_does_not_turn_the_telephone_back() {
    Explore.calm(lab -> {
      var day = new PocketDay(lab).history(EVENING, DELAYED, MOVED);
      day.arrives(EVENING, DELAYED, MOVED);

      day.arrivesSnapshot(DELAYED);

      day.requireTheLatest(DELTAS_ARRIVE);
    });
  }

  @Test
  @Order(8)
  @GreenFromTheStart
  void while_nothing_is_missing_the_office_may_be_closed() {
    Explore.in(Weather.atMost(List.of(OFFICE_IS_CLOSED)), lab -> {
      var day = new PocketDay(lab);

      day.publishes(EVENING, NIGHT, DELAYED, NIGHT_MOVED, MOVED);

      day.requireTheLatest(DELTAS_ARE_ENOUGH);
    });
  }

  @Test
  @Order(9)
  @GreenFromTheStart
  void a_gap_in_one_voyage_holds_up_no_other() {
    Explore.in(Weather.atMost(List.of(OFFICE_IS_CLOSED)), lab -> {
      var day = new PocketDay(lab).history(EVENING, DELAYED, MOVED);

      day.arrives(MOVED);
      day.publishes(NIGHT, NIGHT_MOVED);

      day.requireTheLatestOf("V-8", NOBODY_WAITS);
    });
  }

  @Test
  @Order(10)
  void every_order_and_every_repeat_of_four_deltas_ends_alike() {
    Explore.everyOrderAndRepeat(List.of(EVENING, DELAYED, QUAYLESS, WITHDRAWN), (lab, states) -> {
      var day = new PocketDay(lab).history(EVENING, DELAYED, QUAYLESS, WITHDRAWN);

      day.arrives(states);

      day.requireTheLatest(DELTAS_ARRIVE);
    });
  }

  @Test
  @Order(11)
  void removed_and_brought_back_in_any_order() {
    Explore.everyOrderAndRepeat(List.of(QUAYLESS, WITHDRAWN, BACK), (lab, states) -> {
      var day = new PocketDay(lab).history(EVENING, DELAYED, QUAYLESS, WITHDRAWN, BACK);
      day.arrives(EVENING, DELAYED);

      day.arrives(states);

      day.requireTheLatest(DELTAS_ARRIVE);
    });
  }

  @Test
  @Order(12)
  void a_snapshot_may_come_before_older_deltas_and_after_newer_ones() {
    for (int slow = 0; slow <= 60; slow += 15) {
      int takes = slow;
      Explore.everyOrderAndRepeat(List.of(EVENING, DELAYED, MOVED), (lab, states) -> {
        var day = new PocketDay(lab).snapshotTakes(takes).history(EVENING, DELAYED, MOVED);

        day.arrivesEvery(ofMillis(20), states);
        day.arrivesSnapshot(DELAYED);

        day.requireTheLatest(DELTAS_ARRIVE);
      });
    }
  }

  @Test
  @Order(13)
  void an_office_that_was_closed_is_asked_again() {
    Explore.in(Weather.with(away(PocketDay.OFFICE, ofMillis(0), ofMillis(80))), lab -> {
      var day = new PocketDay(lab).history(EVENING, DELAYED, MOVED);

      day.arrives(EVENING, MOVED);

      day.requireTheLatest(ASKED_UNTIL_HEARD);
    });
  }

  @Test
  @Order(14)
  void two_voyages_with_a_gap_each_do_not_get_mixed_up() {
    Voyage evening = MOVED.leavesAt(AT_SEVEN);
    Voyage night = NIGHT_LATER.leavesFrom("Quay 3");
    for (List<Voyage> order : Orders.of(List.of(MOVED, evening, NIGHT_LATER, night))) {
      Explore.calm(lab -> {
        var day = new PocketDay(lab)
            .history(EVENING, DELAYED, MOVED, evening)
            .history(NIGHT, NIGHT_MOVED, NIGHT_LATER, night);
        day.arrives(EVENING, NIGHT);

        day.arrives(order);

        day.requireTheLatest(NOBODY_WAITS);
      });
    }
  }
}
