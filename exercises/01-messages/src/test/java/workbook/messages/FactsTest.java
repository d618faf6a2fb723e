package workbook.messages;

import static workbook.messages.BookingDay.FRIDAY;
import static workbook.messages.BookingDay.FRIDAYS_FARE;
import static workbook.messages.BookingDay.SUNDAY;
import static workbook.messages.BookingDay.SUNDAYS_FARE;
import static workbook.messages.BookingDay.cancel;
import static workbook.messages.BookingDay.journey;
import static workbook.messages.BookingDay.together;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.Explore;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Step;
import workbook.messages.domain.BookingCommand.BookJourney;

@Step(
    value = 2,
    title = "A fact stays as it was told",
    edit = {"BookingEvent", "BookingDesk"},
    minutes = 9)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class FactsTest {

  private static final BookJourney ANNA_THERE_AND_BACK = journey("B-7", "Anna", FRIDAY, SUNDAY);
  private static final BookJourney ANNA_AND_BEN = together("B-8", FRIDAY, "Anna", "Ben");

  @Test
  @Order(1)
  void a_fact_does_not_change_when_the_journey_does() {
    Explore.calm(lab -> {
      var day = new FactsDay(lab);
      day.asks(ANNA_THERE_AND_BACK);

      day.asks(cancel("B-7", SUNDAY));

      day.requireEverythingReadsAsTold();
    });
  }

  @Test
  @Order(2)
  void no_reader_can_change_a_fact() {
    Explore.calm(lab -> {
      var day = new FactsDay(lab);
      day.asks(ANNA_THERE_AND_BACK);
      day.asks(cancel("B-7", SUNDAY));

      day.aReaderScribblesOnEverything();

      day.requireEverythingReadsAsTold();
    });
  }

  @Test
  @Order(3)
  void an_event_is_named_for_what_has_happened() {
    Explore.calm(lab -> {
      var day = new FactsDay(lab);
      day.asks(ANNA_THERE_AND_BACK);
      day.asks(cancel("B-7", SUNDAY));

      day.requireNamesInThePastTense();
    });
  }

  @Test
  @Order(4)
  void each_fact_carries_the_time_at_which_it_happened() {
    Explore.calm(lab -> {
      var day = new FactsDay(lab);
      day.asks(ANNA_THERE_AND_BACK);
      day.passes(Duration.ofSeconds(90).plusNanos(1));

      day.asks(cancel("B-7", SUNDAY));

      day.requireTimesOfTheDesksClock();
    });
  }

  @Test
  @Order(5)
  @GreenFromTheStart
  void a_cancellation_is_a_second_fact() {
    Explore.calm(lab -> {
      var day = new FactsDay(lab);
      day.asks(ANNA_THERE_AND_BACK);

      day.asks(cancel("B-7", SUNDAY));

      day.requireToldAtLeast(2);
      day.requireTaken(MessageRules.A_NEW_FACT, SUNDAY, ANNA_THERE_AND_BACK, 0);
      day.requireTaken(MessageRules.A_NEW_FACT, FRIDAY, ANNA_THERE_AND_BACK, 1);
    });
  }

  @Test
  @Order(6)
  @GreenFromTheStart
  void a_fact_says_who_and_where() {
    Explore.calm(lab -> {
      var day = new FactsDay(lab);

      day.asks(ANNA_AND_BEN);

      day.requireToldOf(0, "B-8", "Anna", "Ben", FRIDAY);
    });
  }

  @Test
  @Order(7)
  @GreenFromTheStart
  void a_fact_gives_the_fare_of_each_ferry() {
    Explore.calm(lab -> {
      var day = new FactsDay(lab);

      day.asks(ANNA_THERE_AND_BACK);

      day.requireToldOfFares(FRIDAYS_FARE, SUNDAYS_FARE);
    });
  }

  @Test
  @Order(8)
  @GreenFromTheStart
  void a_cancellation_says_which_crossing() {
    Explore.calm(lab -> {
      var day = new FactsDay(lab);
      day.asks(ANNA_THERE_AND_BACK);
      int before = day.told();

      day.asks(cancel("B-7", SUNDAY));

      day.requireToldOf(before, "B-7", SUNDAY);
    });
  }
}
