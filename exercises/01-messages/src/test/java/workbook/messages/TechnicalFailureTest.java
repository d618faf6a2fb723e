package workbook.messages;

import static workbook.lab.Fault.outcomeUnknown;
import static workbook.lab.Fault.refused;
import static workbook.messages.BookingDay.FRIDAY;
import static workbook.messages.BookingDay.FRIDAYS_FARE;
import static workbook.messages.BookingDay.FRIDAYS_NEW_FARE;
import static workbook.messages.BookingDay.PRICES;
import static workbook.messages.BookingDay.SUNDAY;
import static workbook.messages.BookingDay.cancel;
import static workbook.messages.BookingDay.journey;
import static workbook.messages.MessageRules.FAILURE_IS_NO_NO;
import static workbook.messages.MessageRules.NO_GUESS;
import static workbook.messages.MessageRules.NO_IS_AN_ANSWER;
import static workbook.messages.MessageRules.REFUSED_IF_NOT;
import static workbook.messages.MessageRules.TRIED_AGAIN_IS_ONCE;

import java.util.List;
import java.util.stream.IntStream;
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
import workbook.messages.domain.BookingCommand;
import workbook.messages.domain.BookingCommand.BookJourney;
import workbook.messages.domain.Decision.Reason;

@Step(1)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class TechnicalFailureTest {

  private static final BookJourney ANNA_ONE_WAY = journey("B-7", "Anna", FRIDAY);
  private static final BookJourney ANNA_THERE_AND_BACK = journey("B-7", "Anna", FRIDAY, SUNDAY);
  private static final BookJourney CLARA = journey("B-8", "Clara", FRIDAY);
  private static final BookJourney TO_NOWHERE = journey("B-7", "Anna", FRIDAY, "XMAS-1");

  /** How many calls in a row: more than anybody would try at once, less than the broker tries. */
  private static final int LONGER = 8;

  @Test
  @Order(1)
  void a_no_is_an_answer_and_not_an_exception() {
    Explore.calm(lab -> {
      var day = new BookingDay(lab);
      day.sells(FRIDAY, 2);
      BookingCommand neverBooked = cancel("B-7", FRIDAY);

      day.asks(neverBooked);

      day.requireNo(NO_IS_AN_ANSWER, neverBooked, Reason.NOT_BOOKED, "B-7", FRIDAY);
    });
  }

  @Test
  @Order(2)
  void a_price_list_that_is_away_for_a_moment_refuses_nobody() {
    Explore.in(Weather.with(refused(1).at(PRICES)), lab -> {
      var day = new BookingDay(lab);
      day.sells(FRIDAY, 2);

      day.asks(ANNA_ONE_WAY);

      day.requireYes(FAILURE_IS_NO_NO, ANNA_ONE_WAY);
      day.requireTaken(TRIED_AGAIN_IS_ONCE, FRIDAY, ANNA_ONE_WAY, 1);
      day.requireToldOfFares(NO_GUESS, FRIDAYS_FARE);
    });
  }

  @Test
  @Order(3)
  void a_failure_halfway_leaves_nothing_behind_for_the_next_try() {
    Explore.in(Weather.atMost(List.of(outcomeUnknown(2).at(PRICES))), lab -> {
      var day = new BookingDay(lab);
      day.sells(FRIDAY, 5);
      day.sells(SUNDAY, 5);

      day.asks(ANNA_THERE_AND_BACK);

      day.requireYes(TRIED_AGAIN_IS_ONCE, ANNA_THERE_AND_BACK);
      day.requireTaken(TRIED_AGAIN_IS_ONCE, FRIDAY, ANNA_THERE_AND_BACK, 1);
      day.requireTaken(TRIED_AGAIN_IS_ONCE, SUNDAY, ANNA_THERE_AND_BACK, 1);
    });
  }

  @Test
  @Order(4)
  void a_price_list_that_is_away_for_longer_refuses_nobody_either() {
    Explore.in(Weather.with(refusedTo(LONGER)), lab -> {
      var day = new BookingDay(lab);
      day.sells(FRIDAY, 2);

      day.asks(ANNA_ONE_WAY);

      day.requireYes(FAILURE_IS_NO_NO, ANNA_ONE_WAY);
    });
  }

  @Test
  @Order(5)
  @GreenFromTheStart
  void a_voyage_that_does_not_exist_is_not_on_sale() {
    Explore.calm(lab -> {
      var day = new BookingDay(lab);
      day.sells(FRIDAY, 2);

      day.asks(TO_NOWHERE);

      day.requireNo(REFUSED_IF_NOT, TO_NOWHERE, Reason.NOT_ON_SALE, "XMAS-1");
    });
  }

  @Test
  @Order(6)
  @GreenFromTheStart
  void a_price_that_has_changed_is_asked_for_anew() {
    Explore.calm(lab -> {
      var day = new BookingDay(lab);
      day.sells(FRIDAY, 2);
      day.asks(ANNA_ONE_WAY);
      day.costs(FRIDAY, FRIDAYS_NEW_FARE);

      day.asks(CLARA);

      day.requireToldOfFares(NO_GUESS, FRIDAYS_NEW_FARE);
    });
  }

  @Test
  @Order(7)
  void a_crossing_can_be_given_back_only_once() {
    Explore.calm(lab -> {
      var day = new BookingDay(lab);
      day.sells(FRIDAY, 2);
      day.asks(ANNA_ONE_WAY);
      day.asks(cancel("B-7", FRIDAY));
      BookingCommand onceMore = cancel("B-7", FRIDAY);

      day.asks(onceMore);

      day.requireNo(NO_IS_AN_ANSWER, onceMore, Reason.NOT_BOOKED, "B-7", FRIDAY);
    });
  }

  private static Fault[] refusedTo(int calls) {
    return IntStream.rangeClosed(1, calls)
        .mapToObj(nth -> refused(nth).at(PRICES))
        .toArray(Fault[]::new);
  }
}
