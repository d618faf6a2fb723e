package workbook.consistency;

import static java.time.Duration.ofMillis;
import static workbook.consistency.GateDay.NOTICES;
import static workbook.consistency.GateDay.STATES;
import static workbook.consistency.Monday.AT_EIGHT;
import static workbook.lab.Fault.late;
import static workbook.lab.Fault.outcomeUnknown;
import static workbook.lab.Fault.requestLost;

import java.util.List;
import java.util.function.Consumer;
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
    value = 3,
    title = "While the ledger is away the gate says so, and lets nobody in",
    edit = "Gate",
    minutes = 11)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class OutageTest {

  private static final String ANNAS = "T-7";
  private static final String BENS = "T-8";
  private static final String CARLS = "T-9";
  private static final Weather NEWS_IS_LATE = Weather.with(
      late(1, ofMillis(90_000)).at(STATES), late(1, ofMillis(90_000)).at(NOTICES));

  @Test
  @Order(1)
  void while_nobody_answers_no_old_answer_opens_the_barrier() {
    Explore.in(NEWS_IS_LATE, lab -> {
      var day = new GateDay(lab).with(ANNAS);
      day.givesBack(ANNAS);
      day.ledger().lineIsDown();

      day.after(3_000, () -> day.scans(ANNAS));

      day.settles();
    });
  }

  @Test
  @Order(2)
  void an_outage_is_not_a_refusal() {
    Explore.in(NEWS_IS_LATE, lab -> {
      var day = new GateDay(lab);
      day.sells(ANNAS);
      day.ledger().lineIsDown();

      day.after(3_000, () -> day.scans(ANNAS));

      day.settles();
    });
  }

  @Test
  @Order(3)
  void where_no_answer_comes_somebody_says_so() {
    for (int[] heard : List.of(new int[] {}, new int[] {5})) {
      Explore.in(NEWS_IS_LATE, lab -> {
        var day = new GateDay(lab).answersTake(heard);
        day.sells(ANNAS);
        day.ledger().nextAnswerIsLost();

        day.after(3_000, () -> day.scans(ANNAS));

        day.settles();
        day.barrier().requireAboard(ANNAS);
      });
    }
  }

  @Test
  @Order(4)
  void when_the_line_is_up_again_people_get_aboard() {
    Explore.in(NEWS_IS_LATE, lab -> {
      var day = new GateDay(lab);
      day.sells(ANNAS);
      day.ledger().lineIsDown();
      day.after(12_000, day.ledger()::lineIsUp);

      day.after(3_000, () -> day.scans(ANNAS));

      day.settles();
      day.barrier().requireAboard(ANNAS);
    });
  }

  @Test
  @Order(5)
  @GreenFromTheStart
  void an_answer_that_comes_too_late_moves_nothing_for_somebody_who_was_sent_away() {
    Explore.calm(lab -> {
      var day = new GateDay(lab).with(ANNAS).answersTake(12_000);

      day.scans(ANNAS);

      day.settles();
      day.barrier().requireAboard(ANNAS);
    });
  }

  @Test
  @Order(6)
  @GreenFromTheStart
  void slow_answers_are_waited_for() {
    List<Consumer<GateDay>> slow =
        List.of(day -> day.answersTake(8_500), day -> day.allAnswersTake(4_300));
    slow.forEach(ledger -> Explore.calm(lab -> {
      var day = new GateDay(lab).with(ANNAS);
      ledger.accept(day);

      day.scans(ANNAS);

      lab.pass(ofMillis(30_000));
      day.barrier().requireNobodySentAway();
      day.barrier().requireAboard(ANNAS);
    }));
  }

  @Test
  @Order(7)
  @GreenFromTheStart
  void ten_seconds_are_counted_from_the_scan() {
    Explore.calm(lab -> {
      var day = new GateDay(lab).with(ANNAS).allAnswersTake(8_500);
      day.scans(ANNAS);

      day.after(1_000, () -> day.changesSomethingElse(ANNAS));

      day.settles();
    });
  }

  @Test
  @Order(8)
  @GreenFromTheStart
  void whoever_gives_a_ticket_back_during_the_outage_stays_outside() {
    Explore.calm(lab -> {
      var day = new GateDay(lab).with(ANNAS);
      day.ledger().lineIsDown();
      day.after(4_000, () -> day.givesBack(ANNAS));
      day.after(12_000, day.ledger()::lineIsUp);

      day.after(3_000, () -> day.scans(ANNAS));

      day.settles();
      day.barrier().requireAnswered();
    });
  }

  @Test
  @Order(9)
  @GreenFromTheStart
  void a_question_that_may_not_have_arrived_is_not_a_refusal_either() {
    for (Fault fault : List.of(outcomeUnknown(1), requestLost(1))) {
      Explore.in(Weather.atMost(List.of(fault.at(PretendLedger.NAME))), lab -> {
        var day = new GateDay(lab).with(ANNAS);

        day.scans(ANNAS);

        day.settles();
        day.barrier().requireAboard(ANNAS);
      });
    }
  }

  @Test
  @Order(10)
  void on_the_same_evening_the_board_goes_on() {
    Explore.in(NEWS_IS_LATE, lab -> {
      var hall = new HallDay(lab);
      var day = new GateDay(lab).with(ANNAS);
      hall.says("V-7", AT_EIGHT, "Quay 2");
      hall.fleetIsAway();
      day.givesBack(ANNAS);
      day.ledger().lineIsDown();

      day.after(3_000, () -> day.scans(ANNAS));

      day.settles();
      hall.look();
    });
  }

  @Test
  @Order(11)
  @GreenFromTheStart
  void everybody_who_stands_there_hears_something() {
    Explore.calm(lab -> {
      var day = new GateDay(lab).with(ANNAS, BENS, CARLS);
      List.of(ANNAS, BENS, CARLS).forEach(ticket -> day.ledger().nextAnswerIsLost());

      List.of(ANNAS, BENS, CARLS).forEach(day::scans);

      day.settles();
      day.barrier().requireAnswered();
    });
  }

  @Test
  @Order(12)
  @GreenFromTheStart
  void when_the_line_breaks_between_two_questions_somebody_says_so() {
    Explore.calm(lab -> {
      var day = new GateDay(lab).with(ANNAS).answersTake(3_000);
      day.scans(ANNAS);
      day.after(1_000, () -> day.changesSomethingElse(ANNAS));

      day.after(2_000, day.ledger()::lineIsDown);

      day.after(12_000, day.ledger()::lineIsUp);
      day.settles();
      day.barrier().requireAnswered();
    });
  }

  @Test
  @Order(13)
  @GreenFromTheStart
  void in_a_long_outage_one_word_is_not_enough() {
    Explore.calm(lab -> {
      var day = new GateDay(lab).with(ANNAS, BENS, CARLS);
      day.ledger().lineIsDown();
      day.after(35_000, day.ledger()::lineIsUp);

      day.after(3_000, () -> List.of(ANNAS, BENS, CARLS).forEach(day::scans));

      day.settles();
      day.barrier().requireAnswered();
    });
  }

  @Test
  @Order(14)
  @GreenFromTheStart
  void a_no_that_was_overtaken_is_no_answer_in_an_outage_either() {
    Explore.calm(lab -> {
      var day = new GateDay(lab).with(ANNAS).answersTake(3_000);
      day.moves(ANNAS, "V-8");
      lab.pass(ofMillis(100));
      day.scans(ANNAS);
      day.after(1_000, () -> day.moves(ANNAS, WatchedBarrier.V_7));

      day.after(2_000, day.ledger()::lineIsDown);

      day.after(12_000, day.ledger()::lineIsUp);
      day.settles();
      day.barrier().requireAnswered();
    });
  }
}
