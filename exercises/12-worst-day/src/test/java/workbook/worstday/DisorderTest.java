package workbook.worstday;

import static java.time.Duration.ofMinutes;
import static workbook.worstday.LineDay.ANNAS;
import static workbook.worstday.LineDay.BENS;
import static workbook.worstday.LineDay.FRIDAY;
import static workbook.worstday.LineRules.ANSWER_IN_ANY_ORDER;
import static workbook.worstday.LineRules.SAME_IN_ANY_ORDER;

import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.Explore;
import workbook.lab.Fault;
import workbook.lab.Step;
import workbook.lab.Weather;
import workbook.worstday.messages.Topics;

@Step(
    value = 4,
    title = "Out of order, and twice",
    edit = {"BookingWiring", "FleetWiring", "ServicesWiring", "BoardWiring"},
    minutes = 12)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class DisorderTest {

  /** How many each program gets when two passengers are booked and the voyage is moved. */
  private static final Map<String, Integer> DELIVERIES = Map.of(
      FerryLine.BOOKING,
      8,
      FerryLine.FLEET,
      4,
      FerryLine.PAYMENTS,
      2,
      FerryLine.TICKETING,
      2,
      FerryLine.BOARD,
      4);

  @Test
  @Order(1)
  void everything_comes_twice() {
    var twice = new ArrayList<Fault>();
    for (String program : FerryLine.programs()) {
      for (int nth = 1; nth <= DELIVERIES.get(program); nth++) {
        twice.add(Fault.deliveredTwice(nth).at(program));
      }
    }
    Explore.in(Weather.with(twice.toArray(Fault[]::new)), lab -> {
      var day = new LineDay(lab).opens(FRIDAY, 2);

      day.asks(ANNAS, BENS).passes(1).moves(FRIDAY, "19:10").ends();

      day.requireBooked(SAME_IN_ANY_ORDER, ANNAS, BENS).requireOrderAsIn(LineRules.WHICH_GUARD);
    });
  }

  @Test
  @Order(2)
  void what_is_taken_back_can_overtake_what_was_asked() {
    overtaken(Topics.PAYMENTS_COMMANDS);
    overtaken(Topics.FLEET_COMMANDS);
    overtaken(Topics.TICKETING_COMMANDS);
  }

  private static void overtaken(String topic) {
    Explore.in(Weather.with(Fault.late(1, ofMinutes(45)).at(topic)), lab -> {
      var day = new LineDay(lab).opens(FRIDAY, 1).onTime(25);

      day.asks(ANNAS).passes(Promises.ANSWER_AFTER_MINUTES);

      day.requireAnswered(ANSWER_IN_ANY_ORDER, ANNAS).ends();
      day.requireOrderAsIn(LineRules.WHICH_GUARD);
    });
  }

  @Test
  @Order(3)
  void old_news_of_a_voyage_comes_last() {
    Explore.in(Weather.with(Fault.late(1, ofMinutes(10)).at(FerryLine.BOARD)), lab -> {
      var day = new LineDay(lab).opens(FRIDAY, 2);

      day.passes(1).moves(FRIDAY, "19:10").ends();

      day.requireOrderAsIn(LineRules.WHICH_GUARD);
    });
  }

  @Test
  @Order(4)
  void the_orders_of_the_harbour_master_come_in_any_order() {
    for (int late = 1; late <= 3; late++) {
      Weather weather = Weather.with(Fault.late(late, ofMinutes(15)).at(Topics.HARBOUR_ORDERS));
      Explore.in(weather, lab -> {
        var day = new LineDay(lab).opens(FRIDAY, 2).moves(FRIDAY, "18:30").moves(FRIDAY, "19:10");

        day.passes(20).cancels(FRIDAY).ends();

        day.requireOrderAsIn(LineRules.WHICH_GUARD);
      });
    }
  }

  @Test
  @Order(5)
  void a_passenger_leaves_before_the_board_has_heard_of_her() {
    Weather weather = Weather.with(
        Fault.late(1, ofMinutes(15)).at(Topics.BOOKINGS),
        Fault.deliveredTwice(2).at(Topics.BOOKINGS));
    Explore.in(weather, lab -> {
      var day = new LineDay(lab).opens(FRIDAY, 2);

      day.asks(ANNAS).passes(1).cancels(FRIDAY).ends();

      day.requireNotBooked(SAME_IN_ANY_ORDER, ANNAS).requireOrderAsIn(LineRules.WHICH_GUARD);
    });
  }
}
