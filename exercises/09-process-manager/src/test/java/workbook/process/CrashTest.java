package workbook.process;

import static workbook.lab.Fault.connectionLost;
import static workbook.process.RebookingDay.ANNAS;
import static workbook.process.RebookingDay.ANSWERS;
import static workbook.process.RebookingDay.CLEOS;

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
import workbook.lab.Lab;
import workbook.lab.Step;
import workbook.lab.Weather;

@Step(
    value = 4,
    title = "Decide, save and send in one transaction",
    edit = {"RebookingDesk"},
    minutes = 6)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class CrashTest {

  private static final int MORE_THAN_ANY_DESK_NEEDS = 45;
  private static final int LESS_THAN_THE_BROKER_TRIES = 8;

  @Test
  @Order(1)
  void a_crash_changes_nothing_for_a_passenger_who_says_yes() {
    Explore.everyCrash(CrashTest::cleoSaysYes);
  }

  private static void cleoSaysYes(Lab lab) {
    var day = RebookingDay.withCommits(lab);
    day.willAnswer(CLEOS, true);

    day.cancelled(CLEOS);

    day.requireRebooked(RebookingRules.NO_CRASH_CHANGES_IT, CLEOS, "tue-9");
  }

  @Test
  @Order(2)
  void a_crash_changes_nothing_for_a_passenger_who_takes_the_second_offer() {
    Explore.everyCrash(lab -> {
      var day = RebookingDay.withCommits(lab);
      day.willAnswer(ANNAS, false, true);

      day.cancelled(ANNAS);

      day.requireOffers(RebookingRules.NO_CRASH_CHANGES_IT, ANNAS, "mon-9", "tue-9");
      day.requireRebooked(RebookingRules.NO_CRASH_CHANGES_IT, ANNAS, "tue-9");
    });
  }

  @Test
  @Order(3)
  void a_crash_changes_nothing_for_a_passenger_who_does_not_answer() {
    Explore.everyCrash(lab -> {
      var day = RebookingDay.withCommits(lab);
      day.cancelled(CLEOS);
      day.lastOfferIsAboutToEnd(CLEOS);
      day.requireNothingYet(RebookingRules.UNTIL_ANSWER_BY, CLEOS);

      day.lastOfferEnds(CLEOS);

      day.requireRefunded(RebookingRules.NO_CRASH_CHANGES_IT, CLEOS);
    });
  }

  @Test
  @Order(4)
  @GreenFromTheStart
  void a_reply_that_comes_at_once_finds_the_case_that_asked() {
    Explore.everyInterleaving(lab -> {
      var day = new RebookingDay(lab);
      day.isHandled(day.announcement(ANNAS));

      day.sideBySideWithFleetsReply(day.answer(ANNAS, "mon-9", true));

      day.requireRebooked(RebookingRules.REPLY_AT_ONCE, ANNAS, "mon-9");
    });
  }

  @Test
  @Order(5)
  void a_crash_that_lets_the_deadline_overtake_a_yes_leads_to_one_outcome() {
    Explore.everyCrash(lab -> {
      var day = RebookingDay.withCommits(lab);
      day.cancelled(CLEOS);
      day.until(day.neighbours().lastOffer(CLEOS).answerBy());
      day.publish(ANSWERS, day.answer(CLEOS, "tue-9", true));
      day.looksAtTheClock();

      lab.settle();

      day.requireOneOutcome(RebookingRules.NO_CRASH_CHANGES_IT, CLEOS);
    });
  }

  @Test
  @Order(6)
  void a_second_crash_on_the_way_up_changes_nothing_either() {
    Explore.everyTwoCrashes(CrashTest::cleoSaysYes);
  }

  @Test
  @Order(7)
  void who_loses_the_database_tries_again() {
    for (int statement = 1; statement <= MORE_THAN_ANY_DESK_NEEDS; statement++) {
      Explore.in(Weather.atMost(List.of(connectionLost(statement))), lab -> {
        var day = RebookingDay.withCommits(lab);
        day.willAnswer(CLEOS, true);

        day.cancelled(CLEOS);
        day.aDayPasses();

        day.requireOneOutcome(RebookingRules.NO_FAILURE_IS_SWALLOWED, CLEOS);
      });
    }
  }

  @Test
  @Order(8)
  @GreenFromTheStart
  void who_loses_the_database_again_and_again_tries_again_and_again() {
    List<Fault> outage = IntStream.rangeClosed(1, LESS_THAN_THE_BROKER_TRIES)
        .mapToObj(Fault::connectionLost)
        .toList();
    Explore.in(Weather.atMost(outage), lab -> {
      var day = RebookingDay.withCommits(lab);
      day.willAnswer(CLEOS, true);

      day.cancelled(CLEOS);
      day.aDayPasses();

      day.requireOneOutcome(RebookingRules.NO_FAILURE_IS_SWALLOWED, CLEOS);
    });
  }
}
