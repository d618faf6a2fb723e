package workbook.process;

import static workbook.process.RebookingDay.CLEOS;
import static workbook.process.RebookingDay.DORAS;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.Explore;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Step;

@Step(2)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class RememberedTest {

  @Test
  @Order(1)
  void what_is_left_to_offer_is_still_known_after_a_restart() {
    Explore.calm(lab -> {
      var day = new RebookingDay(lab);
      day.cancelled(DORAS);
      day.desk().restart();
      day.says(DORAS, false);
      day.desk().restart();

      day.says(DORAS, false);

      day.requireOffers(RebookingRules.REMEMBERED, DORAS, "mon-9", "tue-9", "mon-18");
      day.says(DORAS, true);
      day.requireRebooked(RebookingRules.REMEMBERED, DORAS, "mon-18");
    });
  }

  @Test
  @Order(2)
  void a_wish_is_still_known_when_fleet_replies() {
    Explore.calm(lab -> {
      var day = new RebookingDay(lab);
      day.neighbours().berthsLeft("mon-9", 0);
      day.neighbours().answerLater();
      day.cancelled(DORAS);
      day.says(DORAS, true);
      day.prefersMoney(DORAS);
      day.desk().restart();

      day.neighbours().answerNow();
      lab.settle();

      day.requireRefunded(RebookingRules.REMEMBERED, DORAS);
    });
  }

  @Test
  @Order(3)
  @GreenFromTheStart
  void that_nothing_is_left_to_offer_is_still_known_after_a_restart() {
    Explore.calm(lab -> {
      var day = new RebookingDay(lab);
      day.cancelled(CLEOS);
      day.desk().restart();

      day.says(CLEOS, false);

      day.requireOffers(RebookingRules.REMEMBERED, CLEOS, "tue-9");
      day.requireRefunded(RebookingRules.REMEMBERED, CLEOS);
    });
  }
}
