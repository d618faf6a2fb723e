package workbook.outbox;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;
import static workbook.lab.Fault.away;
import static workbook.outbox.BookingDay.ANNA;
import static workbook.outbox.BookingDay.FRIDAY;
import static workbook.outbox.BookingDay.SATURDAY;
import static workbook.outbox.BookingDay.SUNDAY;
import static workbook.outbox.BookingDay.booked;
import static workbook.outbox.OutboxRules.ONE_CLERK_WINS;
import static workbook.outbox.OutboxRules.SALES_GO_ON;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.lab.Explore;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Outcome;
import workbook.lab.Step;
import workbook.lab.Weather;
import workbook.outbox.domain.Booking;
import workbook.outbox.domain.BookingEvent;
import workbook.outbox.domain.BookingEvent.CrossingChanged;
import workbook.outbox.domain.BookingHasMovedOn;

@Step(
    value = 1,
    title = "A booking and its announcement are kept together, or neither is",
    edit = {"SqlBookings", "BookingContext"},
    minutes = 10)
class KeptTogetherTest {

  @Test
  @Order(1)
  void a_crash_keeps_a_booking_and_its_announcement_together() {
    Explore.everyCrash(lab -> {
      var day = new BookingDay(lab);
      day.relay.sturdy();

      day.books(ANNA, FRIDAY);
      lab.settle();

      Verdicts.on(lab, day).keptTogether();
    });
  }

  @Test
  @Order(2)
  void a_booking_is_taken_while_the_broker_is_away() {
    Explore.in(Weather.atMost(List.of(away("broker", ZERO, ofSeconds(2)))), lab -> {
      var day = new BookingDay(lab);

      Outcome outcome = day.books(ANNA, FRIDAY);

      lab.require(
          SALES_GO_ON,
          outcome.done() && day.storedVersion(ANNA) == 1,
          () -> "But the clerk was told that the booking had failed.");
    });
  }

  @Test
  @Order(3)
  void two_events_of_one_booking_are_kept_together_as_well() {
    Explore.everyCrash(lab -> {
      var day = new BookingDay(lab);
      day.relay.sturdy();

      Booking booking = booked(ANNA, FRIDAY);
      booking.changeTo(SATURDAY);
      day.keeps("books and changes Anna", booking);
      lab.settle();

      Verdicts.on(lab, day).keptTogether().inOrder();
    });
  }

  @Test
  @Order(4)
  @GreenFromTheStart
  void of_two_clerks_who_change_the_same_booking_one_is_refused() {
    Explore.everyInterleaving(lab -> {
      var day = new BookingDay(lab);
      var secondDesk = day.deskWithClock("second desk", ZERO);
      day.books(ANNA, FRIDAY);
      Booking hers = day.reads(ANNA);
      Booking his = day.reads(ANNA);
      hers.changeTo(SATURDAY);
      his.changeTo(SUNDAY);

      List<Outcome> outcomes =
          lab.sideBySide(day.keeping(day.desk, hers), day.keeping(secondDesk, his));
      lab.settle();

      long kept = outcomes.stream().filter(Outcome::done).count();
      lab.require(
          ONE_CLERK_WINS,
          kept == 1,
          () -> "But " + kept + " of the 2 clerks were told that their change was kept.");
      Exception refusal =
          outcomes.stream().flatMap(o -> o.failure().stream()).findFirst().orElseThrow();
      lab.require(
          ONE_CLERK_WINS,
          refusal instanceof BookingHasMovedOn,
          () -> "But the refused clerk was not told BookingHasMovedOn; she got " + refusal);
      List<BookingEvent> changes = day.announcedOf(ANNA).stream()
          .filter(CrossingChanged.class::isInstance)
          .toList();
      var keptChange = new CrossingChanged(BookingDay.numberOf(ANNA), 2, day.storedVoyage(ANNA));
      lab.require(
          ONE_CLERK_WINS,
          changes.equals(List.of(keptChange)),
          () -> "But the change to %s was kept, and published was: %s."
              .formatted(keptChange.voyage(), changes));
    });
  }
}
