package workbook.process;

import static workbook.lab.Fault.late;
import static workbook.process.RebookingDay.ANNAS;
import static workbook.process.RebookingDay.ANSWERS;
import static workbook.process.RebookingDay.BENS;

import java.time.Duration;
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
import workbook.lab.Weather;
import workbook.process.domain.Command.OfferVoyage;

@Step(
    value = 3,
    title = "A deadline is a message, and too late is an answer",
    edit = {"Rebooking"},
    minutes = 10)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class DeadlineTest {

  private static final Duration AN_HOUR = Duration.ofHours(1);

  /** Where a desk has timers at all. */
  private static final Weather THE_DEADLINE_IS_SLOW =
      Weather.atMost(List.of(late(1, AN_HOUR).at(Deadlines.TOPIC)));

  @Test
  @Order(1)
  void the_deadline_of_an_earlier_offer_ends_no_later_one() {
    Explore.calm(lab -> {
      var day = new RebookingDay(lab);
      day.cancelled(ANNAS);
      var monday = day.neighbours().lastOffer(ANNAS);
      lab.pass(Duration.ofHours(20));
      day.says(ANNAS, false);

      day.until(monday.answerBy());
      lab.settle();
      day.requireNothingYet(RebookingRules.OLD_DEADLINE, ANNAS);
      day.says(ANNAS, true);

      day.requireRebooked(RebookingRules.OLD_DEADLINE, ANNAS, "tue-9");
    });
  }

  @Test
  @Order(2)
  @GreenFromTheStart
  void a_yes_that_was_given_at_the_last_moment_counts_although_it_is_read_later() {
    Explore.calm(lab -> {
      var day = new RebookingDay(lab);
      day.cancelled(ANNAS);
      var monday = day.neighbours().lastOffer(ANNAS);
      day.until(monday.answerBy().minusMillis(1));
      day.looksAtTheClock();
      day.until(monday.answerBy());
      lab.note("said", "yes to mon-9, at the very end of the offer", "Anna");

      day.says(ANNAS, true);

      day.requireRebooked(RebookingRules.IN_TIME_COUNTS, ANNAS, "mon-9");
      day.requireNotToldTooLate(RebookingRules.OBEYED_IS_NOT_LATE, ANNAS);
    });
  }

  @Test
  @Order(3)
  void a_no_that_was_given_in_time_counts_although_it_is_read_later() {
    var anna = OneCase.cancelled("mon-9", "tue-9");
    var end = anna.answerBy("mon-9");

    anna.passes(OfferVoyage.STANDS_FOR.plusMinutes(1)).noTo("mon-9", end);

    anna.requireDecided(RebookingRules.IN_TIME_COUNTS, "offer tue-9");
  }

  @Test
  @Order(4)
  void a_deadline_that_is_on_its_way_already_ends_no_later_offer() {
    Explore.in(THE_DEADLINE_IS_SLOW, lab -> {
      var day = new RebookingDay(lab);
      day.cancelled(ANNAS);
      var monday = day.neighbours().lastOffer(ANNAS);
      day.until(monday.answerBy());
      var no = day.answer(ANNAS, "mon-9", false);
      day.looksAtTheClock();
      if (day.isDecided(ANNAS)) {
        return; // it looks at its cases and not at timers, so no deadline is on its way
      }
      day.publish(ANSWERS, no);

      lab.settle();

      day.requireNothingYet(RebookingRules.OLD_DEADLINE, ANNAS);
      day.requireOffers(RebookingRules.OLD_DEADLINE, ANNAS, "mon-9", "tue-9");
    });
  }

  @Test
  @Order(5)
  @GreenFromTheStart
  void who_does_not_answer_gets_the_fare_back_after_a_day_and_not_before() {
    Explore.calm(lab -> {
      var day = new RebookingDay(lab);
      day.cancelled(ANNAS);
      day.lastOfferIsAboutToEnd(ANNAS);
      day.requireNothingYet(RebookingRules.UNTIL_ANSWER_BY, ANNAS);

      day.lastOfferEnds(ANNAS);

      day.requireRefunded(RebookingRules.SILENCE_ENDS, ANNAS);
    });
  }

  @Test
  @Order(6)
  void each_offer_ends_by_its_own_deadline() {
    Explore.calm(lab -> {
      var day = new RebookingDay(lab);
      day.cancelled(ANNAS);
      lab.pass(Duration.ofHours(20));
      day.says(ANNAS, false);
      day.lastOfferIsAboutToEnd(ANNAS);
      day.requireNothingYet(RebookingRules.OLD_DEADLINE, ANNAS);

      day.lastOfferEnds(ANNAS);

      day.requireRefunded(RebookingRules.SILENCE_ENDS, ANNAS);
    });
  }

  @Test
  @Order(7)
  void an_offer_that_follows_at_once_still_ends_by_its_own_deadline() {
    Explore.calm(lab -> {
      var day = new RebookingDay(lab);
      day.willAnswer(ANNAS, false);
      day.cancelled(ANNAS);

      day.lastOfferIsAboutToEnd(ANNAS);

      day.requireOffers(RebookingRules.OLD_DEADLINE, ANNAS, "mon-9", "tue-9");
      day.requireNothingYet(RebookingRules.OLD_DEADLINE, ANNAS);
    });
  }

  @Test
  @Order(8)
  @GreenFromTheStart
  void a_deadline_after_the_answer_changes_nothing() {
    Explore.calm(lab -> {
      var day = new RebookingDay(lab);
      day.cancelled(ANNAS, BENS);
      day.neighbours().answerLater();
      day.says(ANNAS, true);
      day.saysTo(BENS, "mon-9", false);

      day.lastOfferEnds(ANNAS);
      day.neighbours().answerNow();
      lab.settle();

      day.requireRebooked(RebookingRules.DECIDED_IS_DECIDED, ANNAS, "mon-9");
    });
  }

  @Test
  @Order(9)
  void a_yes_that_is_given_too_late_is_answered_and_not_obeyed() {
    Explore.calm(lab -> {
      var day = new RebookingDay(lab);
      day.cancelled(ANNAS);
      day.neighbours().answerLater();
      day.lastOfferEnds(ANNAS);

      day.says(ANNAS, true);
      day.neighbours().answerNow();
      lab.settle();

      day.requireRefunded(RebookingRules.LATE_IS_NOT_OBEYED, ANNAS);
      day.requireToldTooLate(RebookingRules.LATE_IS_ANSWERED, ANNAS, "mon-9");
    });
  }

  @Test
  @Order(10)
  void a_late_yes_is_late_although_the_deadlines_message_is_later_still() {
    Explore.in(THE_DEADLINE_IS_SLOW, lab -> {
      var day = new RebookingDay(lab);
      day.cancelled(ANNAS);
      day.until(day.neighbours().lastOffer(ANNAS).answerBy().plusSeconds(60));
      day.looksAtTheClock();

      day.says(ANNAS, true);

      day.requireRefunded(RebookingRules.LATE_IS_NOT_OBEYED, ANNAS);
      day.requireToldTooLate(RebookingRules.LATE_IS_ANSWERED, ANNAS, "mon-9");
    });
  }

  @Test
  @Order(11)
  void a_millisecond_too_late_is_too_late() {
    var anna = OneCase.cancelled("mon-9", "tue-9");
    var end = anna.answerBy("mon-9");

    anna.passes(OfferVoyage.STANDS_FOR.plusSeconds(1)).yesTo("mon-9", end.plusMillis(1));

    anna.requireInAll(RebookingRules.LATE_IS_NOT_OBEYED, "take a berth on mon-9", 0);
    anna.requireInAll(RebookingRules.LATE_IS_ANSWERED, "say too late for mon-9", 1);
  }

  @Test
  @Order(12)
  @GreenFromTheStart
  void a_yes_that_still_lies_there_when_the_deadline_comes_has_one_outcome() {
    Explore.in(Weather.with(late(1, AN_HOUR).at(ANSWERS)), lab -> {
      var day = new RebookingDay(lab);
      day.cancelled(ANNAS);
      day.until(day.neighbours().lastOffer(ANNAS).answerBy());

      day.says(ANNAS, true);

      day.requireOneOutcome(RebookingRules.DECIDED_IS_DECIDED, ANNAS);
    });
  }

  @Test
  @Order(13)
  @GreenFromTheStart
  void a_no_that_is_given_too_late_leads_to_no_other_offer() {
    var anna = OneCase.cancelled("mon-9", "tue-9").passes(Duration.ofDays(2)).noTo("mon-9");

    anna.requireInAll(RebookingRules.LATE_IS_NOT_OBEYED, "offer tue-9", 0);
    anna.deadlinePassed("mon-9");
    anna.requireInAll(RebookingRules.SILENCE_ENDS, "refund", 1);
  }

  @Test
  @Order(14)
  void who_says_yes_to_an_offer_that_was_declined_hears_that_it_is_gone() {
    var anna = OneCase.cancelled("mon-9", "tue-9").noTo("mon-9");

    anna.yesTo("mon-9").requireDecided(RebookingRules.LATE_IS_ANSWERED, "say too late for mon-9");
    anna.yesTo("tue-9").requireDecided(RebookingRules.LATE_IS_NOT_OBEYED, "take a berth on tue-9");
  }

  @Test
  @Order(15)
  void every_late_yes_on_every_path_is_answered() {
    new Walk(RebookingRules.LATE_IS_ANSWERED, true).everyPathOf(5);
  }
}
