package workbook.process;

import static workbook.process.RebookingDay.ANNAS;
import static workbook.process.RebookingDay.BENS;
import static workbook.process.RebookingDay.DORAS;

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

@Step(
    value = 5,
    title = "Two desks with one case, and news that comes too early",
    edit = {"CaseFiles", "RebookingDesk", "Rebooking"},
    minutes = 9)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class SideBySideTest {

  private static final int MORE_THAN_A_DESK_HAS = 12;

  @Test
  @Order(1)
  void a_yes_and_the_deadline_at_the_same_moment_have_one_outcome() {
    Explore.everyInterleaving(lab -> {
      var day = new RebookingDay(lab);
      day.isHandled(day.announcement(ANNAS));
      day.until(day.neighbours().lastOffer(ANNAS).answerBy());
      var yes = day.answer(ANNAS, "mon-9", true);
      lab.pass(Duration.ofHours(1));

      day.sideBySideWithTheDeadline(yes);

      day.requireOneOutcome(RebookingRules.SIDE_BY_SIDE, ANNAS);
    });
  }

  @Test
  @Order(2)
  void a_full_voyage_and_a_wish_at_the_same_moment_both_count() {
    Explore.everyInterleaving(lab -> {
      var day = new RebookingDay(lab);
      day.neighbours().berthsLeft("mon-9", 0);
      day.neighbours().answerLater();
      day.isHandled(day.announcement(ANNAS));
      day.isHandled(day.answer(ANNAS, "mon-9", true));

      day.sideBySide(day.neighbours().takeAnswer(), day.wish(ANNAS));
      day.neighbours().answerNow();
      lab.settle();

      day.requireRefunded(RebookingRules.SIDE_BY_SIDE, ANNAS);
    });
  }

  @Test
  @Order(3)
  void a_no_that_comes_twice_at_the_same_moment_declines_one_offer() {
    Explore.everyInterleaving(lab -> {
      var day = new RebookingDay(lab);
      day.isHandled(day.announcement(DORAS));

      day.sideBySide(day.answer(DORAS, "mon-9", false), day.answer(DORAS, "mon-9", false));

      day.requireOffers(RebookingRules.SIDE_BY_SIDE, DORAS, "mon-9", "tue-9");
    });
  }

  @Test
  @Order(4)
  void two_announcements_at_the_same_moment_open_one_case() {
    Explore.everyInterleaving(lab -> {
      var day = new RebookingDay(lab);

      day.sideBySide(day.announcement(ANNAS), day.announcement(ANNAS));

      day.requireOffers(RebookingRules.ONE_CASE, ANNAS, "mon-9");
    });
  }

  @Test
  @Order(5)
  @GreenFromTheStart
  void two_bookings_at_the_same_moment_both_get_their_offer() {
    for (int moment = 1; moment <= MORE_THAN_A_DESK_HAS; moment++) {
      Explore.in(Weather.atMost(List.of()).switchAt(moment), lab -> {
        var day = new RebookingDay(lab);

        day.sideBySide(day.announcement(ANNAS), day.announcement(BENS));

        day.requireOffers(RebookingRules.NO_DESK_BLOCKS, ANNAS, "mon-9");
        day.requireOffers(RebookingRules.NO_DESK_BLOCKS, BENS, "mon-9");
      });
    }
  }

  @Test
  @Order(6)
  void a_wish_that_comes_before_the_cancellation_is_remembered() {
    Explore.calm(lab -> {
      var day = new RebookingDay(lab);
      day.prefersMoney(ANNAS);
      day.desk().restart();

      day.cancelled(ANNAS, BENS);

      day.requireRefunded(RebookingRules.EARLY_IS_KEPT, ANNAS);
      day.requireOffers(RebookingRules.EACH_BOOKING, BENS, "mon-9");
    });
  }

  @Test
  @Order(7)
  void a_wish_at_the_moment_of_the_cancellation_is_not_lost() {
    Explore.everyInterleaving(lab -> {
      var day = new RebookingDay(lab);

      day.sideBySide(day.wish(ANNAS), day.announcement(ANNAS));

      day.requireRefunded(RebookingRules.EARLY_IS_KEPT, ANNAS);
    });
  }

  @Test
  @Order(8)
  @GreenFromTheStart
  void a_wish_alone_moves_no_money() {
    Explore.calm(lab -> {
      var day = new RebookingDay(lab);

      day.prefersMoney(ANNAS);
      day.aDayPasses();

      day.requireNothingYet(RebookingRules.EARLY_ALONE_DOES_NOTHING, ANNAS);
    });
  }

  @Test
  @Order(9)
  void a_crash_does_not_lose_a_wish_that_comes_before_the_cancellation() {
    Explore.everyCrash(lab -> {
      var day = RebookingDay.withCommits(lab);
      day.prefersMoney(ANNAS);

      day.cancelled(ANNAS);

      day.requireRefunded(RebookingRules.EARLY_IS_KEPT, ANNAS);
    });
  }
}
