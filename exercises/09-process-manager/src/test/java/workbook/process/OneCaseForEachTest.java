package workbook.process;

import static workbook.lab.Fault.ackLost;
import static workbook.process.RebookingDay.ANNAS;
import static workbook.process.RebookingDay.ANNAS_SECOND;
import static workbook.process.RebookingDay.BENS;

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

@Step(
    value = 1,
    title = "A booking has one case, however often it is cancelled",
    edit = {"RebookingDesk", "CaseFiles"},
    minutes = 8)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class OneCaseForEachTest {

  @Test
  @Order(1)
  @GreenFromTheStart
  void the_desk_keeps_nothing_in_static_fields() {
    List<String> fields = ChapterClasses.staticsThatCanChange(RebookingDesk.class);

    if (!fields.isEmpty()) {
      throw new RuleBroken(
          RebookingRules.NOT_IN_STATICS, "But " + String.join(" and ", fields) + " can change.");
    }
  }

  @Test
  @Order(2)
  void a_cancellation_that_is_announced_twice_leads_to_one_offer() {
    Explore.calm(lab -> {
      var day = new RebookingDay(lab);

      day.cancelled(ANNAS, ANNAS);

      day.requireOffers(RebookingRules.ONE_CASE, ANNAS, "mon-9");
    });
  }

  @Test
  @Order(3)
  void a_lost_acknowledgement_leads_to_one_offer() {
    Explore.in(Weather.with(ackLost(1)), lab -> {
      var day = new RebookingDay(lab);

      day.cancelled(ANNAS);

      day.requireOffers(RebookingRules.ONE_CASE, ANNAS, "mon-9");
    });
  }

  @Test
  @Order(4)
  void a_cancellation_that_is_announced_again_takes_back_no_answer() {
    Explore.calm(lab -> {
      var day = new RebookingDay(lab);
      day.neighbours().answerLater();
      day.cancelled(ANNAS);
      day.says(ANNAS, true);

      day.cancelled(ANNAS);
      day.neighbours().answerNow();
      lab.settle();

      day.requireOffers(RebookingRules.NOT_BACK_TO_THE_START, ANNAS, "mon-9");
      day.requireRebooked(RebookingRules.NOT_BACK_TO_THE_START, ANNAS, "mon-9");
    });
  }

  @Test
  @Order(5)
  @GreenFromTheStart
  void each_booking_has_a_case_of_its_own() {
    Explore.calm(lab -> {
      var day = new RebookingDay(lab);
      day.cancelled(ANNAS, ANNAS_SECOND, BENS);

      day.says(ANNAS_SECOND, true);
      day.lastOfferEnds(ANNAS);

      day.requireRebooked(RebookingRules.EACH_BOOKING, ANNAS_SECOND, "mon-9");
      day.requireRefunded(RebookingRules.EACH_BOOKING, ANNAS);
      day.requireRefunded(RebookingRules.EACH_BOOKING, BENS);
    });
  }

  @Test
  @Order(6)
  @GreenFromTheStart
  void a_case_goes_on_after_a_restart() {
    Explore.calm(lab -> {
      var day = new RebookingDay(lab);
      day.cancelled(ANNAS);
      day.desk().restart();

      day.says(ANNAS, true);

      day.requireRebooked(RebookingRules.NOT_IN_THE_PROGRAM, ANNAS, "mon-9");
    });
  }

  @Test
  @Order(7)
  @GreenFromTheStart
  void a_case_goes_on_at_another_desk() {
    Explore.calm(lab -> {
      var day = RebookingDay.withTwoDesks(lab);
      day.cancelled(ANNAS);

      day.says(ANNAS, true);

      day.requireRebooked(RebookingRules.NOT_IN_THE_PROGRAM, ANNAS, "mon-9");
    });
  }
}
