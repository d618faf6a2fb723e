package workbook.saga;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static workbook.lab.Fault.late;
import static workbook.lab.Fault.requestLost;
import static workbook.saga.CrossingDay.ANNAS;
import static workbook.saga.CrossingDay.ANNAS_SUNDAY;
import static workbook.saga.CrossingDay.ANSWERS;
import static workbook.saga.CrossingDay.BENS;
import static workbook.saga.messages.Topics.FLEET_ANSWERS;
import static workbook.saga.messages.Topics.PAYMENTS_ANSWERS;
import static workbook.saga.messages.Topics.TICKETING_ANSWERS;

import java.util.List;
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

@Step(
    value = 4,
    title = "No answer is not a no",
    edit = {"BookingSaga", "Saga"},
    minutes = 10)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class NoAnswerTest {

  private static final List<String> OTHERS = List.of("payments", "fleet", "ticketing");

  @Test
  @Order(1)
  void a_silent_context_keeps_nobodys_berth_and_money() {
    for (String topic : ANSWERS) {
      Explore.calm(lab -> {
        var day =
            new CrossingDay(lab).silent(topic, ofMinutes(40)).watching(SagaRules.OVER_IS_OVER);
        day.ask(ANNAS);

        lab.pass(ofMinutes(20));
        day.requireAllTold();
        day.settles();

        day.requireNothingLeft(SagaRules.ALL_OR_NOTHING, ANNAS);
        day.requireAllAtAnEnd();
      });
    }
  }

  @Test
  @Order(2)
  void a_lost_answer_leaves_all_or_nothing() {
    for (String topic : ANSWERS) {
      Explore.in(Weather.with(requestLost(1).at(topic)), lab -> {
        var day = new CrossingDay(lab).watching(SagaRules.OVER_IS_OVER);

        day.asks(ANNAS);

        day.requireAllOrNothing(SagaRules.ALL_OR_NOTHING, ANNAS);
        day.requireAllAtAnEnd();
      });
    }
  }

  @Test
  @Order(3)
  void work_that_is_done_after_giving_up_is_taken_back() {
    for (String other : OTHERS) {
      Explore.in(Weather.with(late(1, ofHours(1)).at(other)), lab -> {
        var day = new CrossingDay(lab).watching(SagaRules.OVER_IS_OVER);

        day.ask(ANNAS);

        lab.pass(ofMinutes(20));
        day.requireAllTold();
        day.settles();

        day.requireAllOrNothing(SagaRules.ALL_OR_NOTHING, ANNAS);
        day.requireAllAtAnEnd();
      });
    }
  }

  @Test
  @Order(4)
  void a_yes_that_comes_after_giving_up_leaves_all_or_nothing() {
    for (String topic : ANSWERS) {
      Explore.in(Weather.with(late(1, ofHours(1)).at(topic)), lab -> {
        var day = new CrossingDay(lab).watching(SagaRules.OVER_IS_OVER);

        day.ask(ANNAS);

        lab.pass(ofMinutes(20));
        day.requireAllTold();
        day.settles();

        day.requireAllOrNothing(SagaRules.ALL_OR_NOTHING, ANNAS);
        day.requireAllAtAnEnd();
      });
    }
  }

  @Test
  @Order(5)
  void a_yes_that_comes_while_all_is_taken_back_is_no_yes() {
    Weather weather = Weather.with(
        late(1, ofMinutes(13)).at(TICKETING_ANSWERS), late(2, ofMinutes(5)).at("ticketing"));
    Explore.in(weather, lab -> {
      var day = new CrossingDay(lab).watching(SagaRules.OVER_IS_OVER, SagaRules.ANSWER_STANDS);

      day.ask(ANNAS);
      lab.pass(ofMinutes(12).plusSeconds(30));
      day.requireAllTold();
      day.settles();

      day.requireAllOrNothing(SagaRules.ALL_OR_NOTHING, ANNAS);
      day.requireAllAtAnEnd();
    });
  }

  @Test
  @Order(6)
  void a_ticket_that_there_may_be_is_taken_back_first() {
    Explore.in(Weather.with(late(2, ofMinutes(2)).at("ticketing")), lab -> {
      var day = new CrossingDay(lab)
          .silent(TICKETING_ANSWERS, ofMinutes(11))
          .watching(SagaRules.OVER_IS_OVER);

      day.asks(ANNAS);

      day.requireAllOrNothing(SagaRules.ALL_OR_NOTHING, ANNAS);
      day.requireAllAtAnEnd();
    });
  }

  @Test
  @Order(7)
  @GreenFromTheStart
  void a_ticket_that_comes_too_late_is_no_reason_to_hurry() {
    Weather weather = Weather.atMost(List.of(
        late(1, ofMinutes(11)).at(TICKETING_ANSWERS), late(2, ofMinutes(2)).at("ticketing")));
    Explore.in(weather, lab -> {
      var day = new CrossingDay(lab).watching(SagaRules.OVER_IS_OVER);

      day.asks(ANNAS);

      day.requireAllOrNothing(SagaRules.ALL_OR_NOTHING, ANNAS);
      day.requireAllAtAnEnd();
    });
  }

  @Test
  @Order(8)
  @GreenFromTheStart
  void a_slow_yes_is_waited_for() {
    for (String topic : ANSWERS) {
      Explore.in(Weather.with(late(1, ofMinutes(9)).at(topic)), lab -> {
        var day = new CrossingDay(lab).watching(SagaRules.OVER_IS_OVER);

        day.asks(ANNAS);

        day.requireBooked(SagaRules.SLOW_IS_NO_NO, ANNAS);
      });
    }
  }

  @Test
  @Order(9)
  @GreenFromTheStart
  void two_slow_answers_do_not_double_the_waiting() {
    Weather weather = Weather.atMost(List.of(
        late(1, ofMinutes(9)).at(FLEET_ANSWERS), late(1, ofMinutes(9)).at(PAYMENTS_ANSWERS)));
    Explore.in(weather, lab -> {
      var day = new CrossingDay(lab).watching(SagaRules.OVER_IS_OVER);
      day.ask(ANNAS);

      lab.pass(ofMinutes(15));

      day.requireAllTold();
    });
  }

  @Test
  @Order(10)
  void ten_minutes_are_not_eleven() {
    for (String topic : ANSWERS) {
      Explore.calm(lab -> {
        var day = new CrossingDay(lab).silent(topic, ofMinutes(40));
        day.ask(ANNAS);
        lab.pass(ofMinutes(10).plusSeconds(30));

        day.rings();
        lab.pass(ofSeconds(1));

        day.requireAllTold();
      });
    }
  }

  @Test
  @Order(11)
  void one_is_given_up_and_the_others_are_booked() {
    Explore.in(Weather.with(late(2, ofHours(1)).at("payments")), lab -> {
      var day = new CrossingDay(lab).watching(SagaRules.OVER_IS_OVER);

      day.asks(ANNAS, BENS, ANNAS_SUNDAY);

      day.requireBooked(SagaRules.OTHERS_STAY, ANNAS, ANNAS_SUNDAY);
      day.requireAllOrNothing(SagaRules.ALL_OR_NOTHING, BENS);
      day.requireAllAtAnEnd();
    });
  }
}
