package workbook.saga;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static workbook.lab.Fault.late;
import static workbook.lab.Fault.requestLost;
import static workbook.saga.CrossingDay.ANNAS;
import static workbook.saga.CrossingDay.CLEOS;
import static workbook.saga.CrossingDay.DORAS;
import static workbook.saga.CrossingDay.GRETAS;
import static workbook.saga.messages.Topics.FLEET_ANSWERS;
import static workbook.saga.messages.Topics.PAYMENTS_ANSWERS;

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
import workbook.saga.messages.Command.BookCrossing;
import workbook.saga.messages.Command.RefundCard;
import workbook.saga.messages.Command.ReleaseBerth;

@Step(value = 3, title = "Taking back is done when it is done", edit = "BookingSaga", minutes = 8)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class GoingBackTest {

  private static final int MORE_THAN_A_PAGE = 12;

  @Test
  @Order(1)
  void it_is_not_over_before_the_money_is_back() {
    Explore.in(Weather.with(late(2, ofMinutes(1)).at("payments")), lab -> {
      var day = new CrossingDay(lab).watching(SagaRules.OVER_IS_OVER);

      day.asks(DORAS);

      day.requireAllAtAnEnd();
      day.requireNothingLeft(SagaRules.NO_KEEPS_NOTHING, DORAS);
    });
  }

  @Test
  @Order(2)
  void it_is_not_over_before_the_berth_is_free() {
    // whoever begins with the money has no berth for Cleo to give back
    Weather weather = Weather.atMost(List.of(late(2, ofMinutes(1)).at("fleet")));
    for (BookCrossing wish : List.of(CLEOS, DORAS)) {
      Explore.in(weather, lab -> {
        var day = new CrossingDay(lab).watching(SagaRules.OVER_IS_OVER);

        day.asks(wish);

        day.requireAllAtAnEnd();
        day.requireNothingLeft(SagaRules.NO_KEEPS_NOTHING, wish);
      });
    }
  }

  @Test
  @Order(3)
  void a_refund_that_nobody_could_handle_is_asked_for_again() {
    Explore.calm(lab -> {
      var day = new CrossingDay(lab)
          .outOfOrder(RefundCard.class, ofDays(3))
          .watching(SagaRules.OVER_IS_OVER);

      day.ask(DORAS);
      day.passes(ofDays(3).plusHours(1), 25);

      day.requireAllAtAnEnd();
      day.requireNothingLeft(SagaRules.NO_KEEPS_NOTHING, DORAS);
    });
  }

  @Test
  @Order(4)
  void everybody_gets_the_money_back() {
    Explore.calm(lab -> {
      var day = new CrossingDay(lab)
          .outOfOrder(RefundCard.class, ofMinutes(8))
          .outOfOrder(ReleaseBerth.class, ofMinutes(8))
          .watching(SagaRules.OVER_IS_OVER);

      day.asks(DORAS, CLEOS, GRETAS);

      day.requireAllAtAnEnd();
      day.requireNothingLeft(SagaRules.NO_KEEPS_NOTHING, DORAS, CLEOS, GRETAS);
    });
  }

  @Test
  @Order(5)
  void a_refund_that_cannot_be_made_holds_up_nobody_elses() {
    Explore.calm(lab -> {
      var day = new CrossingDay(lab)
          .outOfOrder(ReleaseBerth.class, ofMinutes(8))
          .cannotBeRefunded(DORAS, ofHours(9));
      day.askManyLike(DORAS, MORE_THAN_A_PAGE);
      lab.pass(ofMinutes(1));
      day.ask(GRETAS);

      lab.pass(ofMinutes(50));

      day.requireNothingLeft(SagaRules.NOBODY_IN_THE_WAY, GRETAS);
    });
  }

  @Test
  @Order(6)
  void it_comes_to_an_end_although_the_answer_to_taking_back_is_lost() {
    for (Fault lost :
        List.of(requestLost(2).at(PAYMENTS_ANSWERS), requestLost(2).at(FLEET_ANSWERS))) {
      Explore.in(Weather.with(lost), lab -> {
        var day = new CrossingDay(lab).watching(SagaRules.OVER_IS_OVER);

        day.asks(DORAS);

        day.requireAllAtAnEnd();
        day.requireNothingLeft(SagaRules.NO_KEEPS_NOTHING, DORAS);
      });
    }
  }

  @Test
  @Order(7)
  @GreenFromTheStart
  void who_is_booked_is_left_alone_by_the_alarm_clock() {
    Explore.calm(lab -> {
      var day = new CrossingDay(lab);
      day.asks(ANNAS);

      day.passes(ofMinutes(60));

      day.requireBooked(SagaRules.BOOKED_IS_LEFT_ALONE, ANNAS);
    });
  }
}
