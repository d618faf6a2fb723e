package workbook.saga;

import static java.time.Duration.ofMinutes;
import static workbook.lab.Fault.connectionLost;
import static workbook.lab.Fault.late;
import static workbook.saga.CrossingDay.ANNAS;
import static workbook.saga.CrossingDay.ANSWERS;
import static workbook.saga.CrossingDay.CLEOS;
import static workbook.saga.CrossingDay.DORAS;
import static workbook.saga.CrossingDay.EMILS;
import static workbook.saga.messages.Topics.FLEET_ANSWERS;
import static workbook.saga.messages.Topics.PAYMENTS_ANSWERS;
import static workbook.saga.messages.Topics.TICKETING_ANSWERS;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.ChapterClasses;
import workbook.lab.Explore;
import workbook.lab.GreenFromTheStart;
import workbook.lab.RuleBroken;
import workbook.lab.Step;
import workbook.lab.Weather;
import workbook.saga.messages.Command.BookCrossing;

@Step(
    value = 5,
    title = "A crash costs nobody the crossing, and a repeat decides nothing",
    edit = {"BookingSaga", "SagaStore"},
    minutes = 8)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class CrashTest {

  private static final int MORE_THAN_A_BOOKING_NEEDS = 18;

  private static final String ID_OF_BOOKINGS_THIRD_COMMAND = "booking-3";

  /** The yes of Payments comes so late that the alarm clock rings before it comes again. */
  private static final Duration JUST_BEFORE_THE_ALARM_CLOCK = ofMinutes(9).minusMillis(30);

  @Test
  @Order(1)
  void a_crash_costs_nobody_the_crossing() {
    Explore.everyCrash(lab -> {
      var day = new CrossingDay(lab)
          .explainedBy(SagaRules.KEPT_TOGETHER)
          .watching(SagaRules.OVER_IS_OVER, SagaRules.ANSWER_STANDS);

      day.asks(ANNAS);

      day.requireBooked(SagaRules.CRASH_COSTS_NOTHING, ANNAS);
    });
  }

  @Test
  @Order(2)
  void who_is_refused_keeps_nothing_whoever_crashes() {
    Explore.everyCrash(lab -> {
      var day = CrossingDay.whereAllCanCrash(lab)
          .explainedBy(SagaRules.KEPT_TOGETHER)
          .watching(SagaRules.OVER_IS_OVER, SagaRules.ANSWER_STANDS);

      day.asks(DORAS);

      day.requireNothingLeft(SagaRules.KEPT_TOGETHER, DORAS);
      day.requireAllAtAnEnd();
    });
  }

  @Test
  @Order(3)
  @GreenFromTheStart
  void a_crash_before_the_alarm_clock_rings_leaves_all_or_nothing() {
    Explore.everyCrash(lab -> {
      var day = new CrossingDay(lab)
          .slow(PAYMENTS_ANSWERS, JUST_BEFORE_THE_ALARM_CLOCK)
          .firstAlarmAfter(ofMinutes(9))
          .alarmClockFastBy(ofMinutes(3))
          .explainedBy(SagaRules.KEPT_TOGETHER)
          .watching(SagaRules.OVER_IS_OVER, SagaRules.ANSWER_STANDS);

      day.asks(ANNAS);

      day.requireAllOrNothing(SagaRules.KEPT_TOGETHER, ANNAS);
      day.requireAllAtAnEnd();
    });
  }

  @Test
  @Order(4)
  void what_was_said_before_decides_nothing() {
    for (BookCrossing wish : List.of(ANNAS, CLEOS, DORAS, EMILS)) {
      Explore.calm(lab -> {
        var day = new CrossingDay(lab)
            .watching(SagaRules.OVER_IS_OVER, SagaRules.ANSWER_STANDS)
            .hearingEverythingAgain();

        day.asks(wish);
        day.passes(ofMinutes(60));

        day.requireAllOrNothing(SagaRules.ANSWER_STANDS, wish);
        day.requireAllAtAnEnd();
        day.requireNoDeadLetters(SagaRules.NOTHING_FOR_A_PERSON);
      });
    }
  }

  @Test
  @Order(5)
  void what_was_said_before_decides_nothing_while_all_is_taken_back() {
    for (String other : List.of("fleet", "payments")) {
      Explore.in(Weather.with(late(2, ofMinutes(20)).at(other)), lab -> {
        var day = new CrossingDay(lab)
            .watching(SagaRules.OVER_IS_OVER, SagaRules.ANSWER_STANDS)
            .hearingEverythingAgain();

        day.asks(DORAS);

        day.requireNothingLeft(SagaRules.ANSWER_STANDS, DORAS);
        day.requireAllAtAnEnd();
      });
    }
  }

  @Test
  @Order(6)
  @GreenFromTheStart
  void what_was_said_before_takes_nothing_back_while_there_may_be_a_ticket() {
    Explore.in(Weather.with(late(2, ofMinutes(2)).at("ticketing")), lab -> {
      var day = new CrossingDay(lab)
          .silent(TICKETING_ANSWERS, ofMinutes(11))
          .watching(SagaRules.OVER_IS_OVER, SagaRules.ANSWER_STANDS)
          .hearingEverythingAgain();

      day.asks(ANNAS);

      day.requireAllOrNothing(SagaRules.ANSWER_STANDS, ANNAS);
      day.requireAllAtAnEnd();
    });
  }

  @Test
  @Order(7)
  void an_old_yes_does_not_hide_what_was_asked_for_since() {
    Explore.calm(lab -> {
      var day = new CrossingDay(lab)
          .silent(TICKETING_ANSWERS, ofMinutes(40))
          .explainedBy(SagaRules.OLD_NEWS);
      day.ask(ANNAS);
      lab.pass(ofMinutes(1));
      day.silent(PAYMENTS_ANSWERS, ofMinutes(40));

      day.hearsAgain(FLEET_ANSWERS);
      day.settles();

      day.requireAllOrNothing(SagaRules.OLD_NEWS, ANNAS);
    });
  }

  @Test
  @Order(8)
  void asking_again_makes_nobody_wait_longer() {
    for (String topic : ANSWERS) {
      Explore.calm(lab -> {
        var day = new CrossingDay(lab).silent(topic, ofMinutes(40));
        day.ask(ANNAS);
        lab.pass(ofMinutes(8));

        day.askAgain(ANNAS);
        lab.pass(ofMinutes(8));

        day.requireAllTold();
      });
    }
  }

  @Test
  @Order(9)
  void who_asks_twice_is_booked_once() {
    for (BookCrossing wish : List.of(ANNAS, CLEOS)) {
      Explore.calm(lab -> {
        var day = new CrossingDay(lab).watching(SagaRules.OVER_IS_OVER, SagaRules.ANSWER_STANDS);
        day.asks(wish);

        day.asks(wish);

        day.requireAllOrNothing(SagaRules.ANSWER_STANDS, wish);
        day.requireNoDeadLetters(SagaRules.NOTHING_FOR_A_PERSON);
      });
    }
  }

  @Test
  @Order(10)
  @GreenFromTheStart
  void a_message_with_the_number_of_another_is_no_repeat() {
    Explore.calm(lab -> {
      var day = new CrossingDay(lab).explainedBy(SagaRules.NUMBERS_OF_OTHERS);
      day.travelAgencyAsksForABerth(ID_OF_BOOKINGS_THIRD_COMMAND);
      lab.pass(ofMinutes(1));

      day.asks(ANNAS);

      day.requireBooked(SagaRules.NUMBERS_OF_OTHERS, ANNAS);
    });
  }

  @Test
  @Order(11)
  void a_saga_that_was_restarted_knows_who_waits() {
    Explore.calm(lab -> {
      var day = new CrossingDay(lab)
          .silent(PAYMENTS_ANSWERS, ofMinutes(40))
          .explainedBy(SagaRules.STILL_KNOWN)
          .watching(SagaRules.OVER_IS_OVER, SagaRules.ANSWER_STANDS);
      day.restartsTheSagaAfter(ofMinutes(5));
      day.restartsTheSagaAfter(ofMinutes(35));

      day.asks(ANNAS);

      day.requireAllAtAnEnd();
      day.requireNothingLeft(SagaRules.STILL_KNOWN, ANNAS);
    });
  }

  @Test
  @Order(12)
  @GreenFromTheStart
  void who_loses_the_database_tries_again() {
    for (int statement = 1; statement <= MORE_THAN_A_BOOKING_NEEDS; statement++) {
      Explore.in(Weather.atMost(List.of(connectionLost(statement).at("booking saga"))), lab -> {
        var day = new CrossingDay(lab);

        day.asks(ANNAS);

        day.requireBooked(SagaRules.CRASH_COSTS_NOTHING, ANNAS);
      });
    }
  }

  @Test
  @Order(13)
  @GreenFromTheStart
  void a_saga_keeps_nothing_in_static_fields() {
    List<String> fields = ChapterClasses.staticsThatCanChange(BookingSaga.class);

    if (!fields.isEmpty()) {
      throw new RuleBroken(
          SagaRules.NOT_IN_STATICS, "But " + String.join(" and ", fields) + " can change.");
    }
  }
}
