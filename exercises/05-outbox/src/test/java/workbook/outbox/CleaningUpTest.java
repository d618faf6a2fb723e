package workbook.outbox;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static workbook.lab.Fault.away;
import static workbook.outbox.BookingDay.ANNA;
import static workbook.outbox.BookingDay.BEN;
import static workbook.outbox.BookingDay.CORA;
import static workbook.outbox.BookingDay.FRIDAY;
import static workbook.outbox.BookingDay.SATURDAY;
import static workbook.outbox.BookingDay.numberOf;
import static workbook.outbox.OutboxRules.KEEPS_WHAT_WAITS;
import static workbook.outbox.OutboxRules.OUTBOX_SHRINKS;

import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.lab.Explore;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Step;
import workbook.lab.Weather;
import workbook.ports.Message;

@Step(
    value = 6,
    title = "Cleaning up removes what was sent, and nothing else",
    edit = "OutboxRelay",
    minutes = 5)
class CleaningUpTest {

  private static final Duration A_MONTH = ofDays(30);
  private static final Duration LONGER = ofDays(40);

  @Test
  @Order(1)
  void what_waits_is_kept_however_old_it_is() {
    Explore.in(Weather.with(away("broker", ofHours(1), LONGER.plusHours(1))), lab -> {
      var day = new BookingDay(lab);
      lab.pass(ofHours(1));

      day.books(ANNA, FRIDAY);
      day.relayPolls();
      lab.pass(LONGER);
      day.cleansUp(A_MONTH);
      lab.settle();

      Verdicts.on(lab, day).nothingLost(KEEPS_WHAT_WAITS);
    });
  }

  @Test
  @Order(2)
  void what_is_parked_is_kept_however_old_it_is() {
    Explore.calm(lab -> {
      lab.platform().rejects(message -> message.key().equals(numberOf(BEN)), "too large");
      var day = new BookingDay(lab);

      day.books(BEN, FRIDAY);
      lab.settle();
      lab.pass(LONGER);
      day.cleansUp(A_MONTH);

      lab.require(
          KEEPS_WHAT_WAITS,
          day.parked().size() == 1,
          () -> "But Ben's event was parked, and " + day.parked().size() + " are listed now.");
    });
  }

  @Test
  @Order(3)
  @GreenFromTheStart
  void what_was_sent_long_ago_goes() {
    Explore.calm(lab -> {
      var day = new BookingDay(lab);

      day.books(ANNA, FRIDAY);
      day.books(CORA, FRIDAY);
      lab.settle();
      lab.pass(LONGER);
      day.cleansUp(A_MONTH);
      lab.settle();

      lab.require(
          OUTBOX_SHRINKS,
          day.outboxRows() == 0,
          () -> "But 2 events were sent 40 days ago, and " + day.outboxRows() + " rows are left.");
      Verdicts.on(lab, day).nothingLost();
    });
  }

  @Test
  @Order(4)
  void what_waits_is_kept_although_later_ones_were_sent() {
    Explore.calm(lab -> {
      lab.platform().rejects(CleaningUpTest::isBensFirst, "too large");
      var day = new BookingDay(lab);

      day.books(BEN, FRIDAY);
      day.changes(BEN, SATURDAY);
      day.books(ANNA, FRIDAY);
      lab.settle();
      lab.pass(LONGER);
      day.cleansUp(A_MONTH);

      lab.require(
          KEEPS_WHAT_WAITS,
          !day.parked().isEmpty(),
          () -> "But Ben's event was parked, and nothing is listed now.");
    });
  }

  @Test
  @Order(5)
  @GreenFromTheStart
  void a_booking_goes_on_after_its_old_events_were_cleaned_up() {
    Explore.calm(lab -> {
      var day = new BookingDay(lab);

      day.books(ANNA, FRIDAY);
      lab.settle();
      lab.pass(LONGER);
      day.cleansUp(A_MONTH);
      day.changes(ANNA, SATURDAY);
      lab.settle();

      Verdicts.on(lab, day).nothingLost();
    });
  }

  private static boolean isBensFirst(Message message) {
    return message.key().equals(numberOf(BEN)) && BookingMessages.event(message).version() == 1;
  }

  @Test
  @Order(6)
  void what_waits_is_kept_although_earlier_ones_were_sent_long_ago() {
    Explore.in(Weather.with(away("broker", LONGER, LONGER.plusDays(2))), lab -> {
      var day = new BookingDay(lab);
      day.books(ANNA, FRIDAY);
      lab.settle();
      lab.pass(LONGER);

      day.changes(ANNA, SATURDAY);
      day.relayPolls();
      day.cleansUp(A_MONTH);
      lab.pass(ofDays(3));
      lab.settle();

      Verdicts.on(lab, day).nothingLost(KEEPS_WHAT_WAITS);
    });
  }
}
