package workbook.saga;

import static workbook.saga.CrossingDay.ANNAS;
import static workbook.saga.CrossingDay.ANNAS_SATURDAY;
import static workbook.saga.CrossingDay.CLEOS;
import static workbook.saga.CrossingDay.DORAS;
import static workbook.saga.CrossingDay.EMILS;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.Explore;
import workbook.lab.Step;

@Step(value = 2, title = "A no takes back the yes before it", edit = "BookingSaga", minutes = 6)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class RefusalTest {

  @Test
  @Order(1)
  void who_cannot_pay_keeps_no_berth() {
    Explore.calm(lab -> {
      var day = new CrossingDay(lab);

      day.asks(CLEOS);

      day.requireNothingLeft(SagaRules.NO_KEEPS_NOTHING, CLEOS);
    });
  }

  @Test
  @Order(2)
  void who_gets_no_ticket_keeps_no_berth_and_pays_nothing() {
    Explore.calm(lab -> {
      var day = new CrossingDay(lab);

      day.asks(DORAS);

      day.requireNothingLeft(SagaRules.NO_KEEPS_NOTHING, DORAS);
    });
  }

  @Test
  @Order(3)
  void who_gets_no_berth_pays_nothing() {
    Explore.calm(lab -> {
      var day = new CrossingDay(lab);

      day.asks(EMILS);

      day.requireNothingLeft(SagaRules.NO_KEEPS_NOTHING, EMILS);
    });
  }

  @Test
  @Order(4)
  void a_no_to_one_takes_nothing_from_another() {
    Explore.calm(lab -> {
      var day = new CrossingDay(lab);

      day.asks(ANNAS, CLEOS, ANNAS_SATURDAY, DORAS);

      day.requireBooked(SagaRules.OTHERS_STAY, ANNAS);
      day.requireNothingLeft(SagaRules.NO_KEEPS_NOTHING, CLEOS, ANNAS_SATURDAY, DORAS);
    });
  }
}
