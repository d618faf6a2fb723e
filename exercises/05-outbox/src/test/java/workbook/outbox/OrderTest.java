package workbook.outbox;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static workbook.lab.Fault.away;
import static workbook.lab.Fault.outcomeUnknown;
import static workbook.lab.Fault.refused;
import static workbook.lab.Fault.requestLost;
import static workbook.outbox.BookingDay.ANNA;
import static workbook.outbox.BookingDay.BEN;
import static workbook.outbox.BookingDay.FRIDAY;
import static workbook.outbox.BookingDay.SATURDAY;
import static workbook.outbox.BookingDay.booked;
import static workbook.outbox.OutboxRules.NOTHING_PASSED_BY;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.lab.Explore;
import workbook.lab.Fault;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Lab;
import workbook.lab.Step;
import workbook.lab.Weather;
import workbook.outbox.domain.Booking;

@Step(
    value = 4,
    title = "A booking's events leave in the order in which they happened to it",
    edit = "OutboxRelay",
    minutes = 12)
class OrderTest {

  @Test
  @Order(1)
  void a_backlog_leaves_in_the_order_of_the_booking_whatever_the_clocks_say() {
    Explore.in(Weather.with(away("broker", ZERO, ofMillis(1250))), lab -> {
      var day = new BookingDay(lab);
      var secondDesk = day.deskWithClock("second desk", ofSeconds(-3));
      lab.note("is slow", "by 3 s", "second desk's clock");

      day.books(ANNA, FRIDAY);
      lab.pass(ofSeconds(1));
      day.changes(secondDesk, ANNA, SATURDAY);
      lab.settle();

      Verdicts.on(lab, day).nothingLost().inOrder();
    });
  }

  @Test
  @Order(2)
  void an_event_that_failed_is_not_overtaken_by_the_next_of_its_booking() {
    for (Fault fault : List.of(refused(1), requestLost(1), refused(2), outcomeUnknown(1))) {
      Explore.in(Weather.with(fault), lab -> {
        var day = new BookingDay(lab);

        day.books(ANNA, FRIDAY);
        day.changes(ANNA, SATURDAY);
        day.cancels(ANNA);
        lab.settle();

        Verdicts.on(lab, day).nothingLost().inOrder();
      });
    }
  }

  @Test
  @Order(3)
  @GreenFromTheStart
  void a_late_commit_is_not_passed_by() {
    Explore.everyInterleaving(lab -> {
      var day = new BookingDay(lab);
      var secondDesk = day.deskWithClock("second desk", ZERO);

      lab.sideBySide(
          day.keeping(day.desk, booked(ANNA, FRIDAY)),
          day.keeping(secondDesk, booked(BEN, FRIDAY)),
          day.polling(day.relay));
      lab.settle();

      Verdicts.on(lab, day).nothingInvented().nothingLost(NOTHING_PASSED_BY);
    });
  }

  @Test
  @Order(4)
  @GreenFromTheStart
  void what_a_slow_clock_has_dated_back_is_not_passed_by() {
    Explore.calm(lab -> {
      var day = new BookingDay(lab);
      var slowDesk = day.deskWithClock("slow desk", ofSeconds(-3));
      lab.note("is slow", "by 3 s", "slow desk's clock");

      day.books(ANNA, FRIDAY);
      day.relayPolls();
      day.changes(slowDesk, ANNA, SATURDAY);
      lab.settle();

      Verdicts.on(lab, day).nothingLost(NOTHING_PASSED_BY).inOrder();
    });
  }

  @Test
  @Order(5)
  @GreenFromTheStart
  void two_relays_side_by_side_neither_lose_nor_reorder() {
    Explore.everyInterleaving(lab -> twoRelays(lab, ZERO));
  }

  @Test
  @Order(6)
  @GreenFromTheStart
  void two_relays_whose_clocks_disagree_neither_lose_nor_reorder() {
    Explore.everyInterleaving(lab -> twoRelays(lab, ofHours(2)));
  }

  @Test
  @Order(7)
  @GreenFromTheStart
  void two_relays_with_a_clerk_in_between_neither_lose_nor_reorder() {
    Explore.everyInterleaving(lab -> {
      var day = new BookingDay(lab);
      var secondRelay = day.relayWithClock("second relay", ZERO);
      day.books(ANNA, FRIDAY);
      Booking annas = day.reads(ANNA);
      annas.changeTo(SATURDAY);

      lab.sideBySide(
          day.polling(day.relay), day.keeping(day.desk, annas), day.polling(secondRelay));
      lab.settle();

      Verdicts.on(lab, day).inOrder().nothingInvented().nothingLost();
    });
  }

  private static void twoRelays(Lab lab, Duration clockOff) {
    var day = new BookingDay(lab);
    var secondRelay = day.relayWithClock("second relay", clockOff);
    lab.every(ofMillis(100), () -> secondRelay.run("polls", OutboxRelay::poll));
    day.books(ANNA, FRIDAY);
    day.changes(ANNA, SATURDAY);

    lab.sideBySide(day.polling(day.relay), day.polling(secondRelay));
    lab.settle();

    Verdicts.on(lab, day).inOrder().nothingInvented().nothingLost();
  }

  @Test
  @Order(8)
  @GreenFromTheStart
  void many_events_of_one_booking_leave_in_their_order() {
    Explore.calm(lab -> {
      var day = new BookingDay(lab);
      Booking annas = booked(ANNA, FRIDAY);
      for (int change = 0; change < 11; change++) {
        annas.changeTo(change % 2 == 0 ? SATURDAY : FRIDAY);
      }

      day.keeps("books and changes Anna very often", annas);
      lab.settle();

      Verdicts.on(lab, day).nothingLost().inOrder();
    });
  }
}
