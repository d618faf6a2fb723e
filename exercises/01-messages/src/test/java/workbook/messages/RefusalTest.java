package workbook.messages;

import static workbook.messages.BookingDay.FRIDAY;
import static workbook.messages.BookingDay.SUNDAY;
import static workbook.messages.BookingDay.cancel;
import static workbook.messages.BookingDay.journey;
import static workbook.messages.BookingDay.together;
import static workbook.messages.MessageRules.ALL_BUT_ONLY_THAT;
import static workbook.messages.MessageRules.NOTHING_LEFT_BEHIND;
import static workbook.messages.MessageRules.REFUSED_IF_NOT;
import static workbook.messages.MessageRules.SOLD_IF_FREE;

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
import workbook.messages.domain.BookingCommand.BookJourney;
import workbook.messages.domain.Crossing;
import workbook.messages.domain.Decision.Reason;

@Step(
    value = 1,
    title = "A refused command leaves nothing behind",
    edit = {"BookingDesk"},
    minutes = 10)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class RefusalTest {

  private static final BookJourney ANNA_THERE_AND_BACK = journey("B-7", "Anna", FRIDAY, SUNDAY);
  private static final BookJourney ANNA_ONE_WAY = journey("B-7", "Anna", FRIDAY);
  private static final BookJourney ANNA_AND_BEN = together("B-7", FRIDAY, "Anna", "Ben");
  private static final BookJourney ANNA_AND_BEN_AND_BACK = new BookJourney(
      "B-7",
      List.of(
          new Crossing("Anna", FRIDAY), new Crossing("Ben", FRIDAY), new Crossing("Ben", SUNDAY)));
  private static final BookJourney CLARA = journey("B-8", "Clara", FRIDAY);

  /** Green before you have done anything: a good day, to begin with. */
  @Test
  @Order(1)
  @GreenFromTheStart
  void a_journey_with_a_berth_on_each_ferry_is_booked() {
    Explore.calm(lab -> {
      var day = new BookingDay(lab);
      day.sells(FRIDAY, 2);
      day.sells(SUNDAY, 1);

      day.asks(ANNA_THERE_AND_BACK);

      day.requireYes(SOLD_IF_FREE, ANNA_THERE_AND_BACK);
      day.requireTaken(SOLD_IF_FREE, FRIDAY, ANNA_THERE_AND_BACK, 1);
      day.requireTaken(SOLD_IF_FREE, SUNDAY, ANNA_THERE_AND_BACK, 1);
    });
  }

  @Test
  @Order(2)
  void a_no_halfway_leaves_no_berth_taken() {
    Explore.calm(lab -> {
      var day = new BookingDay(lab);
      day.sells(FRIDAY, 2);
      day.sells(SUNDAY, 0);

      day.asks(ANNA_THERE_AND_BACK);

      day.requireNo(REFUSED_IF_NOT, ANNA_THERE_AND_BACK, Reason.VOYAGE_IS_FULL, SUNDAY);
      day.requireNothingTaken(ANNA_THERE_AND_BACK, FRIDAY, SUNDAY);
    });
  }

  @Test
  @Order(3)
  void two_who_need_the_same_last_berth_get_none() {
    Explore.calm(lab -> {
      var day = new BookingDay(lab);
      day.sells(FRIDAY, 1);

      day.asks(ANNA_AND_BEN);

      day.requireNo(REFUSED_IF_NOT, ANNA_AND_BEN, Reason.VOYAGE_IS_FULL, FRIDAY);
      day.requireNothingTaken(ANNA_AND_BEN, FRIDAY);
    });
  }

  @Test
  @Order(4)
  void a_refused_journey_is_forgotten() {
    Explore.calm(lab -> {
      var day = new BookingDay(lab);
      day.sells(FRIDAY, 2);
      day.sells(SUNDAY, 0);
      day.asks(ANNA_THERE_AND_BACK);

      day.asks(ANNA_ONE_WAY);

      day.requireYes(NOTHING_LEFT_BEHIND, ANNA_ONE_WAY);
      day.requireTaken(NOTHING_LEFT_BEHIND, FRIDAY, ANNA_ONE_WAY, 1);
    });
  }

  @Test
  @Order(5)
  @GreenFromTheStart
  void two_who_find_two_berths_get_both() {
    Explore.calm(lab -> {
      var day = new BookingDay(lab);
      day.sells(FRIDAY, 2);

      day.asks(ANNA_AND_BEN);

      day.requireYes(SOLD_IF_FREE, ANNA_AND_BEN);
      day.requireTaken(SOLD_IF_FREE, FRIDAY, ANNA_AND_BEN, 2);
    });
  }

  @Test
  @Order(6)
  @GreenFromTheStart
  void a_second_journey_under_the_same_number_is_refused_and_the_first_one_stays() {
    Explore.calm(lab -> {
      var day = new BookingDay(lab);
      day.sells(FRIDAY, 3);
      day.sells(SUNDAY, 0);
      day.asks(ANNA_AND_BEN);

      day.asks(ANNA_THERE_AND_BACK);

      day.requireNo(REFUSED_IF_NOT, ANNA_THERE_AND_BACK, Reason.BOOKING_EXISTS, "B-7");
      day.requireTaken(NOTHING_LEFT_BEHIND, FRIDAY, ANNA_AND_BEN, 2);
    });
  }

  @Test
  @Order(7)
  @GreenFromTheStart
  void a_berth_that_was_given_back_can_be_sold_again() {
    Explore.calm(lab -> {
      var day = new BookingDay(lab);
      day.sells(FRIDAY, 1);
      day.asks(ANNA_ONE_WAY);
      day.asks(cancel("B-7", FRIDAY));

      day.asks(CLARA);

      day.requireYes(SOLD_IF_FREE, CLARA);
      day.requireTaken(SOLD_IF_FREE, FRIDAY, ANNA_ONE_WAY, 0);
    });
  }

  @Test
  @Order(8)
  @GreenFromTheStart
  void a_cancelled_crossing_gives_back_the_berths_of_all_who_travelled_together() {
    Explore.calm(lab -> {
      var day = new BookingDay(lab);
      day.sells(FRIDAY, 2);
      day.sells(SUNDAY, 1);
      day.asks(ANNA_AND_BEN_AND_BACK);

      day.asks(cancel("B-7", FRIDAY));

      day.requireTaken(ALL_BUT_ONLY_THAT, FRIDAY, ANNA_AND_BEN_AND_BACK, 0);
      day.requireTaken(ALL_BUT_ONLY_THAT, SUNDAY, ANNA_AND_BEN_AND_BACK, 1);
    });
  }
}
