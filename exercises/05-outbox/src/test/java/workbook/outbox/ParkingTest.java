package workbook.outbox;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static workbook.lab.Fault.away;
import static workbook.outbox.BookingDay.ANNA;
import static workbook.outbox.BookingDay.BEN;
import static workbook.outbox.BookingDay.CORA;
import static workbook.outbox.BookingDay.FRIDAY;
import static workbook.outbox.BookingDay.SATURDAY;
import static workbook.outbox.BookingDay.booked;
import static workbook.outbox.BookingDay.numberOf;
import static workbook.outbox.OutboxRules.OTHERS_GO_ON;
import static workbook.outbox.OutboxRules.OUTAGES_PARK_NOTHING;
import static workbook.outbox.OutboxRules.PARKED_WITH_REASON;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.lab.Explore;
import workbook.lab.Fault;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Lab;
import workbook.lab.Step;
import workbook.lab.Weather;
import workbook.outbox.domain.Booking;
import workbook.ports.Message;

@Step(
    value = 5,
    title = "What can never be sent is parked, and holds up nobody else",
    edit = "OutboxRelay",
    minutes = 9)
class ParkingTest {

  private static final String TOO_LARGE = "the message is too large";
  private static final int A_FEW = 4;
  private static final int MORE_THAN_A_FEW = 20;
  private static final int MORE_THAN_A_PAGE = 120;

  @Test
  @Order(1)
  void a_poisonous_event_is_parked_and_holds_up_nobody_else() {
    Explore.calm(lab -> aPoisonousDay(lab, MORE_THAN_A_FEW));
  }

  @Test
  @Order(2)
  void a_poisonous_event_is_parked_whatever_crashes() {
    Explore.everyCrash(lab -> aPoisonousDay(lab, A_FEW));
  }

  @Test
  @Order(3)
  void an_outage_is_waited_out_however_often_the_relay_tries() {
    Explore.in(Weather.with(away("broker", ZERO, ofMinutes(5))), lab -> {
      var day = new BookingDay(lab);
      day.books(ANNA, FRIDAY);
      day.books(BEN, FRIDAY);

      for (int i = 0; i < MORE_THAN_A_FEW; i++) {
        day.relayPolls();
        lab.pass(ofSeconds(15));
      }
      lab.settle();

      nothingIsParked(lab, day, "the broker was away for 5 minutes");
      Verdicts.on(lab, day).nothingLost();
    });
  }

  @Test
  @Order(4)
  void an_event_that_gets_no_answer_is_tried_until_it_gets_one() {
    List<Fault> noAnswers =
        IntStream.rangeClosed(1, MORE_THAN_A_FEW).mapToObj(Fault::requestLost).toList();
    Explore.in(Weather.atMost(noAnswers), lab -> {
      var day = new BookingDay(lab);
      day.books(ANNA, FRIDAY);

      for (int i = 0; i <= MORE_THAN_A_FEW; i++) {
        day.relayPolls();
        lab.pass(ofMinutes(1));
      }
      lab.settle();

      nothingIsParked(lab, day, "20 requests were lost");
      Verdicts.on(lab, day).nothingLost();
    });
  }

  @Test
  @Order(7)
  void a_line_that_drops_every_other_message_parks_nothing() {
    List<Fault> everyOther = IntStream.range(0, MORE_THAN_A_FEW)
        .mapToObj(i -> Fault.requestLost(2 * i + 1))
        .toList();
    Explore.in(Weather.atMost(everyOther), lab -> {
      var day = new BookingDay(lab);
      day.books(ANNA, FRIDAY);

      for (int i = 1; i <= MORE_THAN_A_FEW; i++) {
        day.books("Guest " + i, FRIDAY);
        day.relayPolls();
        lab.pass(ofMinutes(1));
      }
      lab.settle();

      nothingIsParked(lab, day, "the line dropped every other message");
      Verdicts.on(lab, day).nothingLost();
    });
  }

  @Test
  @Order(8)
  void a_poisonous_event_is_parked_although_its_first_try_got_no_answer() {
    Explore.in(Weather.with(Fault.requestLost(1)), lab -> {
      lab.platform().rejects(message -> message.key().equals(numberOf(BEN)), TOO_LARGE);
      var day = new BookingDay(lab);

      day.books(BEN, FRIDAY);
      poll(lab, day, MORE_THAN_A_FEW);

      List<ParkedEvent> parked = day.parked();
      lab.require(
          PARKED_WITH_REASON,
          parked.size() == 1,
          () -> "But Ben's event cannot be sent, and the relay lists %d parked events."
              .formatted(parked.size()));
    });
  }

  @Test
  @Order(5)
  void the_person_is_told_which_event_it_is() {
    Explore.calm(lab -> {
      var refused = new ArrayList<String>();
      lab.platform()
          .rejects(message -> isTheFirst(message) && refused.add(message.id()), TOO_LARGE);
      var day = new BookingDay(lab);
      Booking bens = booked(BEN, FRIDAY);
      bens.changeTo(SATURDAY);

      day.keeps("books and changes Ben", bens);
      poll(lab, day, MORE_THAN_A_FEW);

      List<ParkedEvent> parked = day.parked();
      lab.require(
          PARKED_WITH_REASON,
          parked.stream().anyMatch(event -> event.version() == 1),
          () -> "But version 1 of %s cannot be sent, and the relay lists: %s."
              .formatted(numberOf(BEN), text(parked)));
      lab.require(
          PARKED_WITH_REASON,
          parked.stream()
              .filter(e -> e.version() == 1)
              .allMatch(e -> refused.contains(e.eventId())),
          () -> "But the relay lists version 1 of %s under an id that no message has carried."
              .formatted(numberOf(BEN)));
    });
  }

  @Test
  @Order(9)
  void a_poisonous_event_that_comes_after_a_good_one_is_parked_and_not_the_good_one() {
    Explore.calm(lab -> {
      lab.platform()
          .rejects(
              message -> message.key().equals(numberOf(BEN)) && !isTheFirst(message), TOO_LARGE);
      var day = new BookingDay(lab);
      Booking bens = booked(BEN, FRIDAY);
      bens.changeTo(SATURDAY);

      day.keeps("books and changes Ben", bens);
      poll(lab, day, MORE_THAN_A_FEW);

      List<ParkedEvent> parked = day.parked();
      lab.require(
          PARKED_WITH_REASON,
          parked.size() == 1 && parked.get(0).version() == 2,
          () -> "But version 2 of %s cannot be sent, and the relay lists: %s."
              .formatted(numberOf(BEN), parked.isEmpty() ? "nothing" : text(parked)));
      Verdicts.on(lab, day).nothingInvented();
      lab.require(
          OTHERS_GO_ON,
          !day.announcedOf(BEN).isEmpty(),
          () -> "But version 1 of %s was good, and is not published.".formatted(numberOf(BEN)));
    });
  }

  private static boolean isTheFirst(Message message) {
    return BookingMessages.event(message).version() == 1;
  }

  @Test
  @Order(6)
  @GreenFromTheStart
  void many_that_wait_behind_a_poisonous_one_hold_up_nobody_else() {
    Explore.calm(lab -> {
      lab.platform().rejects(message -> message.key().equals(numberOf(BEN)), TOO_LARGE);
      var day = new BookingDay(lab);
      Booking bens = booked(BEN, FRIDAY);
      for (int change = 0; change < MORE_THAN_A_PAGE; change++) {
        bens.changeTo(change % 2 == 0 ? SATURDAY : FRIDAY);
      }

      day.keeps("books and changes Ben very often", bens);
      day.books(ANNA, FRIDAY);
      poll(lab, day, MORE_THAN_A_FEW);

      othersGoOn(lab, day, List.of(ANNA));
    });
  }

  private static void aPoisonousDay(Lab lab, int polls) {
    lab.platform().rejects(message -> message.key().equals(numberOf(BEN)), TOO_LARGE);
    var day = new BookingDay(lab);

    day.books(BEN, FRIDAY);
    day.books(CORA, FRIDAY);
    poll(lab, day, polls);
    day.books(ANNA, FRIDAY);
    day.changes(ANNA, SATURDAY);
    poll(lab, day, polls);

    othersGoOn(lab, day, List.of(ANNA, CORA));
    List<ParkedEvent> parked = day.parked();
    lab.require(
        OUTAGES_PARK_NOTHING,
        parked.stream().allMatch(event -> event.booking().equals(numberOf(BEN))),
        () -> "But parked was " + text(parked) + ".");
    lab.require(
        PARKED_WITH_REASON,
        parked.size() == day.storedVersion(BEN),
        () -> "But after %d polls the relay lists %d parked events, where Ben's cannot be sent."
            .formatted(2 * polls, parked.size()));
    lab.require(
        PARKED_WITH_REASON,
        parked.stream().allMatch(e -> e.reason() != null && e.reason().contains(TOO_LARGE)),
        () -> "But the broker said \"%s\", and the relay lists \"%s\"."
            .formatted(TOO_LARGE, parked.get(0).reason()));
  }

  private static void othersGoOn(Lab lab, BookingDay day, List<String> others) {
    for (String passenger : others) {
      lab.require(
          OTHERS_GO_ON,
          day.announcedOf(passenger).size() == day.storedVersion(passenger),
          () -> "But Ben's event cannot be sent, and %d of %d events of %s are not published."
              .formatted(
                  day.storedVersion(passenger) - day.announcedOf(passenger).size(),
                  day.storedVersion(passenger),
                  passenger));
    }
  }

  private static void poll(Lab lab, BookingDay day, int times) {
    for (int i = 0; i < times; i++) {
      lab.pass(ofSeconds(30));
      day.relayPolls();
    }
  }

  private static void nothingIsParked(Lab lab, BookingDay day, String weather) {
    List<ParkedEvent> parked = day.parked();
    lab.require(
        OUTAGES_PARK_NOTHING,
        parked.isEmpty(),
        () -> "But %s, and parked was %s.".formatted(weather, text(parked)));
  }

  private static String text(List<ParkedEvent> parked) {
    return parked.stream()
        .map(e -> "%s, version %d (\"%s\")".formatted(e.booking(), e.version(), e.reason()))
        .collect(Collectors.joining(" and "));
  }
}
