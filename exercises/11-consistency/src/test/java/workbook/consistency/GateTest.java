package workbook.consistency;

import static java.time.Duration.ofMillis;
import static workbook.consistency.GateDay.NOTICES;
import static workbook.consistency.GateDay.STATES;
import static workbook.lab.Fault.late;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.Explore;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Step;
import workbook.lab.Weather;

@Step(value = 2, title = "The gate decides by the last write", edit = "Gate", minutes = 13)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class GateTest {

  private static final String ANNAS = "T-7";
  private static final String BENS = "T-8";

  /** The first change of the day comes through late, however it is told. */
  private static final Weather NEWS_IS_LATE =
      Weather.with(late(1, ofMillis(9_000)).at(STATES), late(1, ofMillis(9_000)).at(NOTICES));

  /** The notification comes at once, and the event that carries the state does not. */
  private static final Weather STATE_IS_LATE =
      Weather.with(late(1, ofMillis(9_000)).at(STATES));

  /** The first change of the day is told at once, the second one late. */
  private static final Weather SECOND_NEWS_IS_LATE =
      Weather.with(late(2, ofMillis(9_000)).at(STATES), late(2, ofMillis(9_000)).at(NOTICES));

  /** The first change is told while somebody waits for an answer, and the second one later. */
  private static final Weather VERY_LATE_NEWS = Weather.with(
      late(1, ofMillis(3_000)).at(STATES),
      late(2, ofMillis(9_000)).at(STATES),
      late(1, ofMillis(3_000)).at(NOTICES),
      late(2, ofMillis(9_000)).at(NOTICES));

  @Test
  @Order(1)
  void a_ticket_that_was_given_back_does_not_open_the_barrier() {
    Explore.in(NEWS_IS_LATE, lab -> {
      var day = new GateDay(lab).with(ANNAS);
      day.givesBack(ANNAS);

      day.after(3_000, () -> day.scans(ANNAS));

      day.settles();
    });
  }

  @Test
  @Order(2)
  void a_ticket_that_was_sold_a_moment_ago_does() {
    Explore.in(NEWS_IS_LATE, lab -> {
      var day = new GateDay(lab);
      day.sells(ANNAS);

      day.after(3_000, () -> day.scans(ANNAS));

      day.settles();
      day.barrier().requireAboard(ANNAS);
    });
  }

  @Test
  @Order(3)
  void a_ticket_for_another_voyage_does_not() {
    Explore.in(NEWS_IS_LATE, lab -> {
      var day = new GateDay(lab).with(ANNAS);
      day.moves(ANNAS, "V-8");

      day.after(3_000, () -> day.scans(ANNAS));

      day.settles();
    });
  }

  @Test
  @Order(4)
  void an_answer_to_somebody_who_has_gone_opens_for_nobody_else() {
    Explore.in(NEWS_IS_LATE, lab -> {
      var day = new GateDay(lab).with(ANNAS).answersTake(5_000, 4_000);
      day.scans(ANNAS);
      day.after(1_000, () -> day.givesBack(ANNAS));

      day.after(2_000, () -> day.scans(ANNAS));

      day.settles();
      day.barrier().requireAnswered();
    });
  }

  @Test
  @Order(5)
  void an_answer_is_good_for_one_scan() {
    Explore.in(NEWS_IS_LATE, lab -> {
      var day = new GateDay(lab).with(ANNAS);
      day.scans(ANNAS);
      day.after(1_000, () -> day.givesBack(ANNAS));

      day.after(2_000, () -> day.scans(ANNAS));

      day.settles();
      day.barrier().requireAnswered();
    });
  }

  @Test
  @Order(6)
  @GreenFromTheStart
  void an_answer_that_was_overtaken_by_a_notification_opens_nothing() {
    for (int givenBack : List.of(1_000, 4_000)) {
      Explore.calm(lab -> {
        var day = new GateDay(lab).with(ANNAS).allAnswersTake(3_000);
        day.scans(ANNAS);

        day.after(givenBack, () -> day.givesBack(ANNAS));

        day.settles();
        day.barrier().requireAnswered();
      });
    }
  }

  @Test
  @Order(7)
  @GreenFromTheStart
  void whoever_is_still_valid_after_a_change_gets_aboard() {
    Explore.calm(lab -> {
      var day = new GateDay(lab).with(ANNAS).answersTake(3_000);
      day.scans(ANNAS);

      day.after(1_000, () -> day.changesSomethingElse(ANNAS));

      lab.pass(Barrier.PATIENCE);
      day.barrier().requireAboard(ANNAS);
    });
  }

  @Test
  @Order(8)
  @GreenFromTheStart
  void two_notifications_may_change_places() {
    Explore.in(Weather.with(late(1, ofMillis(1_000)).at(NOTICES)), lab -> {
      var day = new GateDay(lab).with(ANNAS).answersTake(3_000);
      day.changesSomethingElse(ANNAS);
      day.after(10, () -> day.scans(ANNAS));

      day.after(500, () -> day.givesBack(ANNAS));

      day.settles();
      day.barrier().requireAnswered();
    });
  }

  @Test
  @Order(9)
  @GreenFromTheStart
  void two_people_do_not_wait_for_each_other() {
    Explore.calm(lab -> {
      var day = new GateDay(lab).with(ANNAS, BENS).answersTake(4_000, 100);
      day.changesSomethingElse(BENS);
      lab.pass(ofMillis(100));

      day.scans(ANNAS);
      day.scans(BENS);

      day.settles();
      day.barrier().requireAboard(ANNAS, BENS);
    });
  }

  @Test
  @Order(10)
  @GreenFromTheStart
  void whoever_comes_again_with_a_valid_ticket_gets_aboard() {
    Explore.calm(lab -> {
      var day = new GateDay(lab).with(ANNAS).answersTake(6_000, 100);
      day.scans(ANNAS);

      day.after(3_000, () -> day.scans(ANNAS));

      day.settles();
      day.barrier().requireAboard(ANNAS);
    });
  }

  @Test
  @Order(11)
  @GreenFromTheStart
  void a_ticket_that_nobody_has_sold_opens_nothing() {
    Explore.calm(lab -> {
      var day = new GateDay(lab).with(ANNAS);

      day.scans("T-0");

      day.settles();
      day.barrier().requireAnswered();
    });
  }

  @Test
  @Order(12)
  void news_from_before_the_scan_decides_nothing() {
    Explore.in(VERY_LATE_NEWS, lab -> {
      var day = new GateDay(lab).with(ANNAS).answersTake(4_000);
      day.changesSomethingElse(ANNAS);
      day.after(500, () -> day.givesBack(ANNAS));

      day.after(1_000, () -> day.scans(ANNAS));

      day.settles();
      day.barrier().requireAnswered();
    });
  }

  @Test
  @Order(13)
  @GreenFromTheStart
  void a_notification_counts_although_the_event_with_the_state_is_late() {
    Explore.in(STATE_IS_LATE, lab -> {
      var day = new GateDay(lab).with(ANNAS).allAnswersTake(3_000);
      day.scans(ANNAS);

      day.after(1_000, () -> day.givesBack(ANNAS));

      day.settles();
      day.barrier().requireAnswered();
    });
  }

  @Test
  @Order(14)
  @GreenFromTheStart
  void an_answer_that_was_overtaken_refuses_nobody() {
    List<Consumer<GateDay>> before = List.of(
        day -> day.with(ANNAS).moves(ANNAS, "V-8"),
        day -> day.with(ANNAS).givesBack(ANNAS),
        day -> day.isUnknown(ANNAS));
    for (Consumer<GateDay> notValid : before) {
      Explore.calm(lab -> {
        var day = new GateDay(lab).allAnswersTake(3_000);
        notValid.accept(day);
        lab.pass(ofMillis(100));
        day.scans(ANNAS);

        day.after(1_000, () -> day.sells(ANNAS));

        day.settles();
        day.barrier().requireAnswered();
      });
    }
  }

  @Test
  @Order(15)
  void a_ticket_that_is_aboard_through_another_gate_opens_nothing() {
    Explore.in(NEWS_IS_LATE, lab -> {
      var day = new GateDay(lab).with(ANNAS);
      day.isLetAboardElsewhere(ANNAS);

      day.after(3_000, () -> day.scans(ANNAS));

      day.settles();
      day.barrier().requireAnswered();
    });
  }

  @Test
  @Order(16)
  @GreenFromTheStart
  void the_second_answer_may_be_overtaken_too() {
    Explore.calm(lab -> {
      var day = new GateDay(lab).with(ANNAS).allAnswersTake(3_000);
      day.scans(ANNAS);
      day.after(1_000, () -> day.changesSomethingElse(ANNAS));

      day.after(4_000, () -> day.givesBack(ANNAS));

      day.settles();
      day.barrier().requireAnswered();
    });
  }

  @Test
  @Order(17)
  void a_ticket_that_was_moved_here_a_moment_ago_opens() {
    Explore.in(SECOND_NEWS_IS_LATE, lab -> {
      var day = new GateDay(lab).with(ANNAS);
      day.moves(ANNAS, "V-8");
      lab.pass(ofMillis(100));
      day.moves(ANNAS, WatchedBarrier.V_7);

      day.after(3_000, () -> day.scans(ANNAS));

      day.settles();
      day.barrier().requireAboard(ANNAS);
    });
  }
}
