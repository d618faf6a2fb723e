package workbook.saga;

import static java.time.Duration.ofSeconds;
import static workbook.lab.Fault.late;
import static workbook.saga.CrossingDay.ANNAS;
import static workbook.saga.CrossingDay.ANNAS_SECOND;
import static workbook.saga.CrossingDay.ANNAS_SUNDAY;
import static workbook.saga.CrossingDay.BENS;

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
import workbook.saga.messages.Command.BookCrossing;

@Step(
    value = 1,
    title = "The ticket comes last",
    edit = {"BookingSaga", "SagaStore"},
    minutes = 10)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class OneAnswerAtATimeTest {

  @Test
  @Order(1)
  void nobody_has_a_ticket_who_has_not_paid() {
    Explore.in(Weather.with(late(1, ofSeconds(2)).at("payments")), lab -> {
      var day = new CrossingDay(lab);

      day.asks(ANNAS);

      day.requireBooked(SagaRules.ALL_THREE, ANNAS);
    });
  }

  @Test
  @Order(2)
  void nobody_has_a_ticket_who_has_no_berth() {
    Explore.in(Weather.with(late(1, ofSeconds(2)).at("fleet")), lab -> {
      var day = new CrossingDay(lab);

      day.asks(ANNAS);

      day.requireBooked(SagaRules.ALL_THREE, ANNAS);
    });
  }

  @Test
  @Order(3)
  @GreenFromTheStart
  void on_a_calm_day_everybody_gets_a_crossing() {
    Explore.calm(lab -> {
      var day = new CrossingDay(lab);

      day.asks(ANNAS, BENS);

      day.requireBooked(SagaRules.ALL_THREE, ANNAS, BENS);
    });
  }

  @Test
  @Order(4)
  void two_bookings_of_one_passenger_are_two() {
    for (BookCrossing other : List.of(ANNAS_SUNDAY, ANNAS_SECOND)) {
      Explore.in(Weather.with(late(1, ofSeconds(2)).at("payments")), lab -> {
        var day = new CrossingDay(lab);

        day.asks(ANNAS, other);

        day.requireBooked(SagaRules.ALL_THREE, ANNAS, other);
      });
    }
  }

  @Test
  @Order(5)
  void an_answer_to_somebody_else_is_passed_over() {
    Explore.calm(lab -> {
      var day = new CrossingDay(lab);

      day.travelAgencyAsksForABerth();
      day.asks(ANNAS);

      day.requireNoDeadLetters(SagaRules.NOT_OURS);
      day.requireBooked(SagaRules.ALL_THREE, ANNAS);
    });
  }
}
