package workbook.worstday;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofMinutes;
import static workbook.worstday.LineDay.ANNAS;
import static workbook.worstday.LineDay.BENS;
import static workbook.worstday.LineDay.FRIDAY;
import static workbook.worstday.LineRules.CONTROL_ROOM_HEARS;
import static workbook.worstday.LineRules.CONTROL_ROOM_SEES;
import static workbook.worstday.LineRules.GOOD_IS_NOT_PARKED;

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
import workbook.worstday.messages.Topics;

@Step(
    value = 6,
    title = "The control room sees it",
    edit = {"BookingWiring", "FleetWiring", "ServicesWiring", "BoardWiring"},
    minutes = 6)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class OperatorTest {

  @Test
  @Order(1)
  void what_nobody_can_read_is_put_aside_and_the_others_sail() {
    Explore.calm(lab -> {
      var day = new LineDay(lab).opens(FRIDAY, 2);

      day.says(Topics.WISHES, Day.unreadable("B-9")).asks(ANNAS);
      day.says(Topics.HARBOUR_ORDERS, Day.unreadableOrder("Sunday")).ends();

      day.requireBooked(CONTROL_ROOM_SEES, ANNAS).requireOrder();
    });
  }

  @Test
  @Order(2)
  void also_if_one_of_its_failures_could_not_be_counted() {
    for (int nth = 1; nth <= 6; nth++) {
      var broken = Fault.connectionLost(nth).at(FerryLine.BOOKING);
      Explore.in(Weather.atMost(List.of(broken)), lab -> {
        var day = new LineDay(lab);

        day.says(Topics.WISHES, Day.unreadable("B-9")).ends();

        day.requireOrder();
      });
    }
  }

  @Test
  @Order(3)
  @GreenFromTheStart
  void trouble_that_passes_puts_nothing_aside() {
    Explore.calm(lab -> {
      var day = LineDay.whereCommitsFail(lab, Promises.TRIES_UNTIL_TROUBLE_PASSES);

      day.opens(FRIDAY, 2).asks(ANNAS).ends();

      day.requireBooked(GOOD_IS_NOT_PARKED, ANNAS);
    });
  }

  @Test
  @Order(4)
  void the_control_room_hears_from_everybody() {
    Explore.calm(lab -> {
      var day = new LineDay(lab).opens(FRIDAY, 2).onTime(34);

      day.asks(ANNAS).passes(34);

      for (String program : FerryLine.programs()) {
        int heard = day.reports(program).size();
        lab.require(
            CONTROL_ROOM_HEARS,
            heard >= 30 / Promises.CONTROL_ROOM_HEARS_EVERY_MINUTES,
            () ->
                "But in thirty-four minutes it heard %d times from %s.".formatted(heard, program));
      }
    });
  }

  @Test
  @Order(5)
  void the_control_room_sees_what_waits() {
    Weather weather = Weather.with(Fault.away(Topics.PAYMENTS_COMMANDS, ZERO, ofMinutes(12)));
    Explore.in(weather, lab -> {
      var day = new LineDay(lab).opens(FRIDAY, 2).onTime(30);

      day.asks(ANNAS, BENS).passes(10);

      boolean seen = day.reports(FerryLine.BOOKING).stream().anyMatch(it -> it.waiting() > 0);
      lab.require(
          CONTROL_ROOM_SEES,
          seen,
          () -> "But Payments cannot be reached since ten minutes ago, and nobody knows.");
    });
  }

  @Test
  @Order(6)
  void the_control_room_sees_what_was_put_aside() {
    Explore.calm(lab -> {
      var day = new LineDay(lab).opens(FRIDAY, 2).onTime(30);

      day.says(Topics.WISHES, Day.unreadable("B-9")).passes(30).ends();

      boolean seen = day.reports(FerryLine.BOOKING).stream().anyMatch(it -> it.parked() == 1);
      lab.require(
          CONTROL_ROOM_SEES,
          seen,
          () -> "But a wish that nobody can read is not in Booking's reports.");
    });
  }
}
