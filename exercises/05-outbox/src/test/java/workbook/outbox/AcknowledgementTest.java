package workbook.outbox;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static workbook.lab.Fault.away;
import static workbook.lab.Fault.outcomeUnknown;
import static workbook.lab.Fault.refused;
import static workbook.lab.Fault.requestLost;
import static workbook.outbox.BookingDay.ANNA;
import static workbook.outbox.BookingDay.BEN;
import static workbook.outbox.BookingDay.CORA;
import static workbook.outbox.BookingDay.FRIDAY;
import static workbook.outbox.BookingDay.SATURDAY;
import static workbook.outbox.OutboxRules.OWN_ID;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.lab.Explore;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Lab;
import workbook.lab.Step;
import workbook.lab.Weather;
import workbook.outbox.domain.Booking;

@Step(
    value = 3,
    title = "An event is ticked off when the broker has acknowledged it",
    edit = "OutboxRelay",
    minutes = 8)
class AcknowledgementTest {

  private static final int EVENTS = 3;

  @Test
  @Order(1)
  void a_broker_that_is_away_delays_and_loses_nothing() {
    Explore.in(
        Weather.with(away("broker", ZERO, ofMillis(350))), AcknowledgementTest::threePassengers);
  }

  @Test
  @Order(2)
  void no_answer_is_no_acknowledgement() {
    Explore.in(Weather.with(requestLost(1)), AcknowledgementTest::threePassengers);
  }

  @Test
  @Order(3)
  void a_repeat_carries_the_id_of_the_first() {
    Explore.everyCrash(AcknowledgementTest::bookedAndChanged);
    Explore.in(Weather.with(outcomeUnknown(1)), AcknowledgementTest::bookedAndChanged);
  }

  @Test
  @Order(4)
  void one_that_fails_among_many_is_not_ticked_off_with_them() {
    for (int nth = 1; nth <= EVENTS; nth++) {
      Explore.in(Weather.with(refused(nth)), AcknowledgementTest::threePassengers);
      Explore.in(Weather.with(requestLost(nth)), AcknowledgementTest::threePassengers);
    }
  }

  @Test
  @Order(5)
  @GreenFromTheStart
  void two_events_never_share_an_id() {
    Explore.calm(AcknowledgementTest::bookedAndChanged);
    Explore.calm(AcknowledgementTest::threePassengers);
    Explore.calm(AcknowledgementTest::numbersThatLookAlike);
    Explore.calm(AcknowledgementTest::twoWhoSayTheSame);
  }

  private static void threePassengers(Lab lab) {
    var day = new BookingDay(lab);

    day.books(ANNA, FRIDAY);
    day.books(BEN, FRIDAY);
    day.books(CORA, FRIDAY);
    lab.settle();

    Verdicts.on(lab, day).nothingInvented().nothingLost().idsAreRight();
  }

  private static void bookedAndChanged(Lab lab) {
    var day = new BookingDay(lab);

    day.books(ANNA, FRIDAY);
    day.changes(ANNA, SATURDAY);
    lab.settle();

    Verdicts.on(lab, day).nothingInvented().nothingLost().idsAreRight();
  }

  /** Version 11 of booking 7 and version 1 of booking 71: the same digits in a row. */
  private static void numbersThatLookAlike(Lab lab) {
    var day = new BookingDay(lab);
    Booking often = Booking.book("7", ANNA, FRIDAY);
    for (int change = 1; change <= 5; change++) {
      often.changeTo(SATURDAY);
      often.changeTo(FRIDAY);
    }

    day.keeps("books and changes Anna 10 times", often);
    day.keeps("books Ben", Booking.book("71", BEN, FRIDAY));
    lab.settle();

    Verdicts.on(lab, day).nothingLost().idsAreRight();
    lab.require(
        OWN_ID,
        day.announced().size() == often.version() + 1,
        () -> "But of the %d events of bookings 7 and 71, %d were published."
            .formatted(often.version() + 1, day.announced().size()));
  }

  /** Two cancellations differ in nothing but whose they are. */
  private static void twoWhoSayTheSame(Lab lab) {
    var day = new BookingDay(lab);
    List<String> both = List.of(ANNA, BEN);

    both.forEach(passenger -> day.books(passenger, FRIDAY));
    both.forEach(day::cancels);
    lab.settle();

    Verdicts.on(lab, day).nothingLost().idsAreRight();
    lab.require(
        OWN_ID,
        day.announced().size() == 2 * both.size(),
        () -> "But Anna and Ben both booked and cancelled, and %d of their 4 events were published."
            .formatted(day.announced().size()));
  }
}
