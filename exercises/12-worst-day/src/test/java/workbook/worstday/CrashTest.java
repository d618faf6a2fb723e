package workbook.worstday;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofMinutes;
import static workbook.worstday.LineDay.ANNAS;
import static workbook.worstday.LineDay.BENS;
import static workbook.worstday.LineDay.EMILS;
import static workbook.worstday.LineDay.FRIDAY;
import static workbook.worstday.LineRules.ANSWER_IN_TROUBLE;
import static workbook.worstday.LineRules.CRASH_COSTS_NOBODY;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.ChapterClasses;
import workbook.lab.Explore;
import workbook.lab.Fault;
import workbook.lab.GreenFromTheStart;
import workbook.lab.RuleBroken;
import workbook.lab.Step;
import workbook.lab.Weather;
import workbook.worstday.messages.Topics;

@Step(
    value = 3,
    title = "A program may die at any moment",
    edit = {"BookingWiring", "FleetWiring", "ServicesWiring", "BoardWiring"},
    minutes = 12)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class CrashTest {

  @Test
  @Order(1)
  void wherever_booking_crashes_anna_is_booked_and_told_when_the_voyage_is_cancelled() {
    Explore.everyLastingCrash(Weather.calm(), FerryLine.BOOKING, lab -> {
      var day = new LineDay(lab).opens(FRIDAY, 1);

      day.asks(ANNAS).passes(1).requireBooked(CRASH_COSTS_NOBODY, ANNAS);
      day.cancels(FRIDAY).ends();

      day.requireNotBooked(CRASH_COSTS_NOBODY, ANNAS).requireOrderAsIn(LineRules.ONE_BREATH);
    });
  }

  @Test
  @Order(2)
  void wherever_ticketing_or_the_board_crashes_anna_is_booked() {
    for (String program : List.of(FerryLine.TICKETING, FerryLine.BOARD)) {
      Explore.everyLastingCrash(Weather.calm(), program, lab -> {
        var day = new LineDay(lab).opens(FRIDAY, 1);

        day.asks(ANNAS).ends();

        day.requireBooked(CRASH_COSTS_NOBODY, ANNAS).requireOrderAsIn(LineRules.ONE_BREATH);
      });
    }
  }

  /** The ticket is answered half a minute after Booking has given up, or was about to. */
  @Test
  @Order(3)
  void wherever_booking_crashes_it_gives_up_or_books_and_never_both() {
    Weather weather =
        Weather.with(Fault.late(1, ofMinutes(19).plusSeconds(30)).at(Topics.TICKETING_ANSWERS));
    Explore.everyLastingCrash(weather, FerryLine.BOOKING, lab -> {
      var day = new LineDay(lab).opens(FRIDAY, 1);

      day.asks(ANNAS).ends();

      day.requireAnswered(CRASH_COSTS_NOBODY, ANNAS).requireOrderAsIn(LineRules.ONE_BREATH);
    });
  }

  @Test
  @Order(4)
  void wherever_fleet_crashes_the_last_berth_is_given_to_one() {
    Explore.everyLastingCrash(Weather.calm(), FerryLine.FLEET, lab -> {
      var day = new LineDay(lab).opens(FRIDAY, 1);

      day.asks(ANNAS, BENS).ends();

      day.requireOrderAsIn(LineRules.ONE_BREATH)
          .requireOneBookedOf(LineRules.LAST_BERTH, ANNAS, BENS);
    });
  }

  @Test
  @Order(5)
  void wherever_payments_crashes_a_card_is_charged_for_what_it_holds() {
    Explore.everyLastingCrash(Weather.calm(), FerryLine.PAYMENTS, lab -> {
      var day = new LineDay(lab).opens(FRIDAY, 2);

      day.asks(ANNAS, EMILS).ends();

      day.requireOrderAsIn(LineRules.ONE_BREATH)
          .requireOneBookedOf(LineRules.LAST_BERTH, ANNAS, EMILS);
    });
  }

  @Test
  @Order(6)
  @GreenFromTheStart
  void wherever_booking_crashes_it_has_said_nothing_that_its_books_do_not_know() {
    Explore.everyLastingCrash(Weather.calm(), FerryLine.BOOKING, lab -> {
      var day = new LineDay(lab).opens(FRIDAY, 1);

      day.asks(ANNAS).ends();

      day.requireNothingSaidThatIsNotSo(LineRules.SAID_IS_WRITTEN);
    });
  }

  @Test
  @Order(7)
  void whoever_waits_has_an_answer_although_nobody_can_reach_payments() {
    Weather weather = Weather.with(Fault.away(Topics.PAYMENTS_COMMANDS, ZERO, ofMinutes(40)));
    Explore.in(weather, lab -> {
      var day = new LineDay(lab).opens(FRIDAY, 1).onTime(45);

      day.asks(ANNAS).passes(Promises.ANSWER_AFTER_MINUTES);

      day.requireAnswered(ANSWER_IN_TROUBLE, ANNAS).ends();
      day.requireOrderAsIn(LineRules.ONE_BREATH);
    });
  }

  @Test
  @Order(8)
  @GreenFromTheStart
  void no_program_keeps_anything_outside_its_database() {
    List<String> fields = ChapterClasses.staticsThatCanChange(FerryLine.class);

    if (!fields.isEmpty()) {
      throw new RuleBroken(LineRules.NO_STATICS, "But there is " + fields.get(0) + ".");
    }
  }
}
