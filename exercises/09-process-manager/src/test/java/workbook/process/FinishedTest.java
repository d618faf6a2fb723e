package workbook.process;

import static workbook.process.RebookingDay.ANNAS;
import static workbook.process.RebookingDay.BENS;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.Explore;
import workbook.lab.Step;

@Step(
    value = 6,
    title = "What is finished stays finished, in any weather",
    edit = {"CaseFiles"},
    minutes = 5)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class FinishedTest {

  @Test
  @Order(1)
  void a_cancellation_that_is_announced_again_at_the_end_begins_nothing() {
    Explore.calm(lab -> {
      var day = new RebookingDay(lab);
      day.willAnswer(ANNAS, true);
      day.cancelled(ANNAS);

      day.cancelled(ANNAS);
      day.aDayPasses();

      day.requireOffers(RebookingRules.FINISHED_ABSORBS, ANNAS, "mon-9");
      day.requireRebooked(RebookingRules.FINISHED_ABSORBS, ANNAS, "mon-9");
    });
  }

  @Test
  @Order(2)
  void a_yes_to_a_case_that_has_ended_with_the_money_is_answered() {
    Explore.calm(lab -> {
      var day = new RebookingDay(lab);
      day.cancelled(ANNAS);
      day.aDayPasses();
      day.desk().restart();

      day.says(ANNAS, true);

      day.requireRefunded(RebookingRules.FINISHED_ABSORBS, ANNAS);
      day.requireToldTooLate(RebookingRules.LATE_IS_ANSWERED, ANNAS, "mon-9");
    });
  }

  @Test
  @Order(3)
  void whatever_is_said_again_at_the_end_changes_nothing() {
    Explore.calm(lab -> {
      var day = new RebookingDay(lab);
      day.neighbours().berthsLeft("mon-9", 0);
      day.willAnswer(ANNAS, true, true);
      day.willAnswer(BENS, false);
      day.cancelled(ANNAS, BENS);
      day.prefersMoney(BENS);
      day.prefersMoney(ANNAS);
      day.aSummerPasses();

      day.everythingIsSaidAgain();
      day.aDayPasses();

      day.requireOffers(RebookingRules.FINISHED_ABSORBS, ANNAS, "mon-9", "tue-9");
      day.requireRebooked(RebookingRules.FINISHED_ABSORBS, ANNAS, "tue-9");
      day.requireRefunded(RebookingRules.FINISHED_ABSORBS, BENS);
    });
  }

  @Test
  @Order(4)
  void a_cancellation_that_is_announced_again_at_the_moment_of_the_end_begins_nothing() {
    Explore.everyInterleaving(lab -> {
      var day = new RebookingDay(lab);
      day.neighbours().answerLater();
      day.isHandled(day.announcement(ANNAS));
      day.isHandled(day.answer(ANNAS, "mon-9", true));

      day.sideBySide(day.neighbours().takeAnswer(), day.announcement(ANNAS));
      lab.settle();

      day.requireOffers(RebookingRules.FINISHED_ABSORBS, ANNAS, "mon-9");
    });
  }
}
