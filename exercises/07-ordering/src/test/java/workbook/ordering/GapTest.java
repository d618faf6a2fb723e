package workbook.ordering;

import static workbook.lab.Fault.outcomeUnknown;
import static workbook.lab.Fault.refused;
import static workbook.lab.Fault.requestLost;
import static workbook.ordering.Evening.ANNA_MOVES_TO_14;
import static workbook.ordering.Evening.ANNA_TAKES_12;
import static workbook.ordering.Evening.BEN_TAKES_12;
import static workbook.ordering.Evening.CLEO_MOVES_TO_16;
import static workbook.ordering.Evening.CLEO_TAKES_15;
import static workbook.ordering.Evening.DAN_MOVES_TO_15;
import static workbook.ordering.Evening.DAN_TAKES_12;
import static workbook.ordering.Evening.EVA_TAKES_12;
import static workbook.ordering.Evening.FRIDAY;
import static workbook.ordering.Evening.ON_FRIDAY;
import static workbook.ordering.Evening.SATURDAY;
import static workbook.ordering.OrderingRules.ASKED_UNTIL_ANSWERED;
import static workbook.ordering.OrderingRules.EACH_VOYAGE_ALONE;
import static workbook.ordering.OrderingRules.IN_THE_END;
import static workbook.ordering.OrderingRules.NOT_IN_SILENCE;
import static workbook.ordering.OrderingRules.NOT_SKIPPED;
import static workbook.ordering.Patience.LONGEST_WAIT;
import static workbook.ordering.Patience.WATCH_EVERY;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.Explore;
import workbook.lab.Fault;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Step;
import workbook.lab.Weather;

@Step(
    value = 5,
    title = "What is missing is asked for",
    edit = {"BoardingList", "WaitingRoom"},
    minutes = 10)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class GapTest {

  private static final Duration IN_TIME = LONGEST_WAIT.plus(WATCH_EVERY);
  private static final List<Announcement> FOUR_ON_FRIDAY =
      List.of(ANNA_TAKES_12, ANNA_MOVES_TO_14, BEN_TAKES_12, CLEO_TAKES_15);
  private static final List<Announcement> ON_FRIDAY_AND_SATURDAY = List.of(
      ANNA_TAKES_12, ANNA_MOVES_TO_14, BEN_TAKES_12, DAN_TAKES_12, DAN_MOVES_TO_15, EVA_TAKES_12);

  @Test
  @Order(1)
  void what_has_been_missing_for_a_minute_is_asked_for() {
    Explore.calm(lab -> {
      var day = new GateDay(lab, FOUR_ON_FRIDAY);
      day.booking().opens();

      day.arrives(ANNA_TAKES_12, BEN_TAKES_12, CLEO_TAKES_15);
      day.passes(IN_TIME);

      day.requireUpToDate(NOT_IN_SILENCE);
    });
  }

  @Test
  @Order(2)
  void the_wait_does_not_begin_anew_with_each_announcement_that_waits() {
    Explore.calm(lab -> {
      var changes = Evening.restless(FRIDAY, "Anna", 9);
      var day = new GateDay(lab, changes);
      day.booking().opens();
      day.arrives(changes.get(0));

      for (Announcement early : changes.subList(2, 6)) {
        day.arrives(early);
        day.passes(Duration.ofSeconds(20));
      }

      day.requireUpToDate(NOT_IN_SILENCE);
    });
  }

  @Test
  @Order(3)
  void nor_does_it_begin_anew_with_a_restart() {
    Explore.calm(lab -> {
      var day = new GateDay(lab, ON_FRIDAY);
      day.booking().opens();
      day.arrives(ANNA_TAKES_12, BEN_TAKES_12);

      for (int restart = 1; restart <= 3; restart++) {
        day.passes(LONGEST_WAIT.dividedBy(2));
        day.gate().restart();
      }

      day.requireUpToDate(NOT_IN_SILENCE);
    });
  }

  @Test
  @Order(4)
  void a_second_gap_is_asked_for_like_the_first() {
    Explore.calm(lab -> {
      var day = new GateDay(lab, ON_FRIDAY);
      day.booking().opens();
      day.arrives(ANNA_TAKES_12, BEN_TAKES_12);
      day.passes(IN_TIME);
      day.requireUpToDate(NOT_IN_SILENCE);

      day.happens(List.of(CLEO_TAKES_15, CLEO_MOVES_TO_16));
      day.arrives(CLEO_MOVES_TO_16);
      day.passes(IN_TIME);

      day.requireUpToDate(NOT_IN_SILENCE);
    });
  }

  @Test
  @Order(5)
  void as_long_as_nobody_answers_nothing_is_skipped() {
    Explore.calm(lab -> {
      var day = new GateDay(lab, FOUR_ON_FRIDAY);
      day.arrives(ANNA_TAKES_12, BEN_TAKES_12, CLEO_TAKES_15);
      day.passes(LONGEST_WAIT.multipliedBy(3));
      day.requireOnlyWhatWas(NOT_SKIPPED);

      day.booking().opens();
      day.passes(LONGEST_WAIT.multipliedBy(3));

      day.requireUpToDate(ASKED_UNTIL_ANSWERED);
    });
  }

  @Test
  @Order(6)
  void a_request_that_is_lost_is_made_again() {
    for (Fault fault : List.of(requestLost(1), refused(1), outcomeUnknown(1))) {
      Explore.in(Weather.with(fault), lab -> {
        var day = new GateDay(lab, ON_FRIDAY);
        day.booking().opens();

        day.arrives(ANNA_TAKES_12, BEN_TAKES_12);
        day.passes(LONGEST_WAIT.multipliedBy(4));

        day.requireUpToDate(ASKED_UNTIL_ANSWERED);
      });
    }
  }

  @Test
  @Order(7)
  void an_answer_that_is_lost_on_its_way_is_asked_for_again() {
    Explore.calm(lab -> {
      var day = new GateDay(lab, ON_FRIDAY);
      day.booking().opens();
      day.booking().losesItsFirstAnswer();

      day.arrives(ANNA_TAKES_12, BEN_TAKES_12);
      day.passes(LONGEST_WAIT.multipliedBy(4));

      day.requireUpToDate(ASKED_UNTIL_ANSWERED);
    });
  }

  @Test
  @Order(8)
  void a_replay_may_overlap_what_waits_and_what_comes_late() {
    Explore.calm(lab -> {
      var day = new GateDay(lab, FOUR_ON_FRIDAY);
      day.booking().opens();
      day.arrives(ANNA_TAKES_12, CLEO_TAKES_15, BEN_TAKES_12);
      day.passes(IN_TIME);

      day.arriveAndSettle(FOUR_ON_FRIDAY);

      day.requireUpToDate(NOT_IN_SILENCE);
      day.requireNothingPutAside();
    });
  }

  @Test
  @Order(9)
  void a_voyage_whose_records_are_locked_keeps_no_other_waiting() {
    Explore.calm(lab -> {
      var day = new GateDay(lab, ON_FRIDAY_AND_SATURDAY);
      day.booking().opens();
      day.booking().locks(FRIDAY);

      day.arrives(ANNA_TAKES_12, BEN_TAKES_12, DAN_TAKES_12, EVA_TAKES_12);
      day.passes(IN_TIME);

      day.requireOnlyWhatWas(NOT_SKIPPED);
      day.requireUpToDate(EACH_VOYAGE_ALONE, SATURDAY);
    });
  }

  @Test
  @Order(10)
  void wherever_the_gate_crashes_what_is_missing_is_asked_for() {
    Explore.everyCrash(lab -> {
      var day = new GateDay(lab, List.of(ANNA_TAKES_12, ANNA_MOVES_TO_14));
      day.booking().opens();

      day.arrives(ANNA_MOVES_TO_14);
      day.isWatchedSeldom(4);

      day.requireUpToDate(ASKED_UNTIL_ANSWERED);
    });
  }

  @Test
  @Order(11)
  void a_snapshot_of_an_hour_ago_takes_nothing_back() {
    Explore.calm(lab -> {
      var day = new GateDay(lab, FOUR_ON_FRIDAY);
      day.booking().opens();
      day.booking().lagsBy(3);
      day.arrives(ANNA_TAKES_12, ANNA_MOVES_TO_14, CLEO_TAKES_15);
      day.passes(IN_TIME);
      day.requireOnlyWhatWas(NOT_SKIPPED);

      day.booking().lagsBy(0);
      day.passes(LONGEST_WAIT.multipliedBy(3));

      day.requireUpToDate(NOT_IN_SILENCE);
    });
  }

  @Test
  @Order(12)
  void a_snapshot_that_is_overtaken_on_its_way_takes_nothing_back() {
    Explore.everySwitch(lab -> {
      var day = new GateDay(lab, FOUR_ON_FRIDAY);
      day.booking().opens();
      day.booking().lagsBy(1);
      day.arrives(ANNA_TAKES_12, BEN_TAKES_12, CLEO_TAKES_15);
      lab.pass(IN_TIME);

      day.isWatchedWhileAnotherHears(ANNA_MOVES_TO_14);
      day.requireOnlyWhatWas(NOT_SKIPPED);

      day.isWatchedSeldom(4);

      day.requireUpToDate(NOT_IN_SILENCE);
    });
  }

  @Test
  @Order(13)
  void what_waits_beyond_a_snapshot_has_its_turn() {
    Explore.calm(lab -> {
      var day = new GateDay(lab, FOUR_ON_FRIDAY);
      day.booking().opens();
      day.booking().lagsBy(1);

      day.arrives(ANNA_TAKES_12, BEN_TAKES_12, CLEO_TAKES_15);
      day.passes(IN_TIME.plus(LONGEST_WAIT.dividedBy(2)));

      day.requireUpToDate(IN_THE_END);
    });
  }

  @Test
  @Order(14)
  @GreenFromTheStart
  void who_misses_nothing_asks_for_nothing() {
    Explore.calm(lab -> {
      var day = new GateDay(lab, ON_FRIDAY);
      day.booking().opens();

      day.arrives(ANNA_TAKES_12, ANNA_MOVES_TO_14, ANNA_TAKES_12, BEN_TAKES_12);
      day.passes(LONGEST_WAIT.multipliedBy(3));

      day.requireRequestsOfAtMost(0);
    });
  }

  @Test
  @Order(15)
  @GreenFromTheStart
  void who_has_got_what_was_missing_asks_no_more() {
    Explore.calm(lab -> {
      var day = new GateDay(lab, FOUR_ON_FRIDAY);
      day.booking().opens();
      day.arrives(ANNA_TAKES_12, CLEO_TAKES_15, BEN_TAKES_12);
      day.passes(IN_TIME);
      int soFar = day.booking().requests();

      day.arrives(ANNA_MOVES_TO_14);
      day.passes(LONGEST_WAIT.multipliedBy(5));

      day.requireRequestsOfAtMost(soFar);
    });
  }

  @Test
  @Order(16)
  void two_in_a_row_that_are_missing_are_both_asked_for() {
    Explore.calm(lab -> {
      var changes = Evening.restless(FRIDAY, "Anna", 5);
      var day = new GateDay(lab, changes);
      day.booking().opens();

      day.arrives(changes.get(0), changes.get(3), changes.get(4));
      day.passes(IN_TIME);

      day.requireUpToDate(NOT_IN_SILENCE);
    });
  }

  @Test
  @Order(17)
  void two_voyages_are_asked_for_each_in_its_own_time() {
    Explore.calm(lab -> {
      var day = new GateDay(lab, ON_FRIDAY_AND_SATURDAY);
      day.booking().opens();

      day.arrives(ANNA_TAKES_12, BEN_TAKES_12);
      day.passes(WATCH_EVERY.multipliedBy(2));
      day.arrives(DAN_TAKES_12, EVA_TAKES_12);
      day.passes(IN_TIME.plus(WATCH_EVERY.dividedBy(2)));

      day.requireUpToDate(NOT_IN_SILENCE);
      day.requireUpToDate(EACH_VOYAGE_ALONE, SATURDAY);
    });
  }
}
