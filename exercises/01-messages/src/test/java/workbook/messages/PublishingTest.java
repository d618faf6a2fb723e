package workbook.messages;

import static workbook.lab.Fault.outcomeUnknown;
import static workbook.lab.Fault.refused;
import static workbook.messages.BookingDay.FRIDAY;
import static workbook.messages.BookingDay.PRICES;
import static workbook.messages.BookingDay.SUNDAY;
import static workbook.messages.BookingDay.journey;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
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
import workbook.messages.domain.BookingCommand.BookJourney;
import workbook.ports.OutcomeUnknown;
import workbook.ports.Rejected;
import workbook.ports.Unavailable;

@Step(
    value = 5,
    title = "Booking is done before anybody has reacted",
    edit = {"BookingOffice"},
    minutes = 5)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class PublishingTest {

  private static final BookJourney ANNA = journey("B-7", "Anna", FRIDAY);
  private static final BookJourney BEN = journey("B-8", "Ben", FRIDAY);
  private static final BookJourney CLARA_TOO_LATE = journey("B-9", "Clara", FRIDAY, SUNDAY);

  @Test
  @Order(1)
  void a_reader_that_is_away_cannot_refuse_a_booking() {
    Explore.calm(lab -> {
      var day = new OfficeDay(lab);
      day.sells(FRIDAY, 5);
      day.marketing().isAwayFor(3);

      day.asks(ANNA);

      day.requireBooked(ANNA);
      day.requireEverybodyHeardOf("R-1");
    });
  }

  @Test
  @Order(2)
  void a_slow_reader_cannot_delay_an_answer() {
    Explore.calm(lab -> {
      var day = new OfficeDay(lab);
      day.sells(FRIDAY, 5);
      day.marketing().takes(Duration.ofHours(1));

      day.asks(ANNA);

      day.requireBooked(ANNA);
      day.requireAnsweredBeforeAnybodyReacted(ANNA);
      day.requireEverybodyHeardOf("R-1");
    });
  }

  @Test
  @Order(3)
  void a_reader_that_never_comes_back_undoes_nothing_and_stops_nobody_else() {
    Explore.calm(lab -> {
      var day = new OfficeDay(lab);
      day.sells(FRIDAY, 5);
      day.marketing().isAwayFor(Integer.MAX_VALUE);

      day.asks(ANNA, BEN);

      day.requireBooked(ANNA);
      day.requireBooked(BEN);
      day.requireTicketingHeardOf("R-1", "R-2");
    });
  }

  @Test
  @Order(4)
  void a_price_list_that_is_away_for_a_moment_still_refuses_nobody() {
    Explore.in(Weather.with(refused(1).at(PRICES)), lab -> {
      var day = new OfficeDay(lab);
      day.sells(FRIDAY, 5);

      day.asks(ANNA);

      day.requireAnsweredYes(MessageRules.FAILURE_IS_NO_NO, ANNA);
    });
  }

  @Test
  @Order(5)
  @GreenFromTheStart
  void everybody_hears_of_what_has_happened_and_of_nothing_else() {
    Explore.calm(lab -> {
      var day = new OfficeDay(lab);
      day.sells(FRIDAY, 5);
      day.sells(SUNDAY, 0);

      day.asks(ANNA, CLARA_TOO_LATE, BEN);

      day.requireEverybodyHeardOf("R-1", "R-3");
      day.requireLettersInEnvelopes();
    });
  }

  @Test
  @Order(6)
  @GreenFromTheStart
  void a_broker_that_is_away_is_no_reason_for_a_yes_or_a_no() {
    Explore.in(Weather.atMost(List.of(refused(1).at(Neighbours.BOOKINGS))), lab -> {
      var day = OfficeDay.withBerths(lab);
      day.sells(FRIDAY, 5);

      day.asks(ANNA);

      day.requireNoAnswerButAnAnnouncedYes(ANNA, "R-1");
      day.requireWhatWasHeardIsSo(ANNA);
    });
  }

  @Test
  @Order(7)
  @GreenFromTheStart
  void a_broker_that_took_the_message_and_did_not_say_so_has_it_all_the_same() {
    Explore.in(Weather.atMost(List.of(outcomeUnknown(1).at(Neighbours.BOOKINGS))), lab -> {
      var day = OfficeDay.withBerths(lab);
      day.sells(FRIDAY, 5);

      day.asks(ANNA);

      day.requireNoAnswerButAnAnnouncedYes(ANNA, "R-1");
      day.requireWhatWasHeardIsSo(ANNA);
    });
  }

  @Test
  @Order(8)
  void what_the_broker_has_not_taken_is_no_yes() {
    List<Supplier<RuntimeException>> answers = List.of(
        () -> new Unavailable("away all day"),
        () -> new Rejected("too long"),
        () -> new OutcomeUnknown("no answer"));
    for (Supplier<RuntimeException> answer : answers) {
      Explore.calm(lab -> {
        var day = OfficeDay.withABrokerThat(lab, answer);
        day.sells(FRIDAY, 5);

        day.asks(ANNA);

        day.requireNoAnswerAtOnce(ANNA);
      });
    }
  }
}
