package workbook.worstday;

import static workbook.worstday.LineDay.ANNAS;
import static workbook.worstday.LineDay.BENS;
import static workbook.worstday.LineDay.CLEOS;
import static workbook.worstday.LineDay.DORAS;
import static workbook.worstday.LineDay.EMILS;
import static workbook.worstday.LineDay.FRIDAY;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.Explore;
import workbook.lab.Step;

@Step(
    value = 1,
    title = "On a quiet day the board agrees, and nobody's card is told",
    edit = {"BookingWiring", "BoardWiring"},
    minutes = 8)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class CalmDayTest {

  @Test
  @Order(1)
  void the_board_expects_whom_booking_has_booked() {
    Explore.calm(lab -> {
      var day = new LineDay(lab).opens(FRIDAY, 2);

      day.asks(ANNAS).passes(Promises.BOARD_IS_BEHIND_MINUTES);

      day.requireBooked(LineRules.FRESH, ANNAS).requireOrder().ends();
    });
  }

  @Test
  @Order(2)
  void nobody_hears_of_a_card() {
    Explore.calm(lab -> {
      var day = new LineDay(lab).opens(FRIDAY, 2);

      day.asks(ANNAS).ends();

      day.requireOrderIn(Audit.Invariant.PRIVATE_STAYS_PRIVATE);
    });
  }

  @Test
  @Order(3)
  void whoever_cannot_be_booked_has_nothing_and_has_paid_nothing() {
    Explore.calm(lab -> {
      var day = new LineDay(lab).opens(FRIDAY, 3);

      day.asks(ANNAS, CLEOS, DORAS, EMILS).ends();

      day.requireBooked(LineRules.CALM, ANNAS);
      day.requireNotBooked(LineRules.CALM, CLEOS, DORAS, EMILS).requireOrder();
    });
  }

  @Test
  @Order(4)
  void a_cancelled_voyage_is_empty_and_the_board_says_so() {
    Explore.calm(lab -> {
      var day = new LineDay(lab).opens(FRIDAY, 3);

      day.asks(ANNAS, BENS).passes(1).cancels(FRIDAY).ends();

      day.requireNotBooked(LineRules.CALM, ANNAS, BENS).requireOrder();
    });
  }

  @Test
  @Order(5)
  void the_board_shows_the_time_that_was_ordered_last() {
    Explore.calm(lab -> {
      var day = new LineDay(lab).opens(FRIDAY, 3).asks(ANNAS, BENS).passes(1);

      day.moves(FRIDAY, "18:30").passes(1).moves(FRIDAY, "19:10").ends();

      day.requireBooked(LineRules.CALM, ANNAS, BENS).requireOrder();
    });
  }
}
