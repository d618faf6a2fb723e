package workbook.process;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Step;

@Step(
    value = 2,
    title = "State and news give state and commands",
    edit = {"Rebooking", "CaseFiles"},
    minutes = 12)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class DecisionTest {

  @Test
  @Order(1)
  void who_says_no_is_offered_the_next_voyage() {
    var anna = OneCase.cancelled("mon-9", "mon-18", "tue-9");

    anna.noTo("mon-9").requireDecided(RebookingRules.NEXT_AFTER_NO, "offer mon-18");
    anna.noTo("mon-18").requireDecided(RebookingRules.NEXT_AFTER_NO, "offer tue-9");
  }

  @Test
  @Order(2)
  void a_voyage_that_is_full_by_now_leads_to_the_next_offer() {
    var anna = OneCase.cancelled("mon-9", "tue-9").yesTo("mon-9");

    anna.full("mon-9").requireDecided(RebookingRules.NEXT_AFTER_FULL, "offer tue-9");
    anna.yesTo("tue-9").requireDecided(RebookingRules.NEXT_AFTER_FULL, "take a berth on tue-9");
  }

  @Test
  @Order(3)
  void where_nothing_is_left_to_offer_the_fare_is_refunded() {
    var full = OneCase.cancelled("mon-9").yesTo("mon-9").full("mon-9");
    var declined = OneCase.cancelled("mon-9").noTo("mon-9");
    var never = OneCase.cancelled();

    full.requireDecided(RebookingRules.MONEY_AT_THE_END, "refund");
    declined.requireDecided(RebookingRules.MONEY_AT_THE_END, "refund");
    never.requireDecided(RebookingRules.MONEY_AT_THE_END, "refund");
  }

  @Test
  @Order(4)
  void who_would_rather_have_the_money_gets_it() {
    var anna = OneCase.cancelled("mon-9", "tue-9");

    anna.moneyPreferred().requireDecided(RebookingRules.WISH_COUNTS, "refund");
  }

  @Test
  @Order(5)
  @GreenFromTheStart
  void a_wish_for_money_does_not_take_back_a_yes() {
    var anna = OneCase.cancelled("mon-9", "tue-9").yesTo("mon-9");

    anna.moneyPreferred().requireDecided(RebookingRules.YES_STANDS);
    anna.taken("mon-9").requireDecided(RebookingRules.YES_STANDS, "close as REBOOKED");
  }

  @Test
  @Order(6)
  void the_same_no_from_fleet_leads_on_or_to_the_money_by_what_is_remembered() {
    var anna = OneCase.cancelled("mon-9", "tue-9").yesTo("mon-9");
    var ben = OneCase.cancelled("mon-9", "tue-9").yesTo("mon-9").moneyPreferred();
    var cleo = OneCase.cancelled("mon-9").yesTo("mon-9");

    anna.full("mon-9").requireDecided(RebookingRules.NEXT_AFTER_FULL, "offer tue-9");
    ben.full("mon-9").requireDecided(RebookingRules.WISH_COUNTS, "refund");
    cleo.full("mon-9").requireDecided(RebookingRules.MONEY_AT_THE_END, "refund");
  }

  @Test
  @Order(7)
  void a_no_that_is_given_twice_declines_one_offer() {
    var anna = OneCase.cancelled("mon-1", "mon-18", "tue-9").noTo("mon-1");

    anna.noTo("mon-1").requireDecided(RebookingRules.ABOUT_THE_OPEN_ONE);
    anna.yesTo("mon-18")
        .requireDecided(RebookingRules.ABOUT_THE_OPEN_ONE, "take a berth on mon-18");
  }

  @Test
  @Order(8)
  void a_yes_to_an_earlier_offer_books_nothing() {
    var anna = OneCase.cancelled("mon-1", "mon-18", "tue-9").noTo("mon-1").yesTo("mon-1");

    anna.requireInAll(RebookingRules.ABOUT_THE_OPEN_ONE, "take a berth on mon-18", 0);
    anna.requireInAll(RebookingRules.ABOUT_THE_OPEN_ONE, "take a berth on mon-1", 0);
  }

  @Test
  @Order(9)
  @GreenFromTheStart
  void news_from_fleet_about_an_earlier_voyage_changes_nothing() {
    var anna = OneCase.cancelled("mon-18", "mon-1", "tue-9").yesTo("mon-18").full("mon-18");

    anna.full("mon-18").requireDecided(RebookingRules.ABOUT_THE_OPEN_ONE);
    anna.yesTo("mon-1").full("mon-18").requireDecided(RebookingRules.ABOUT_THE_OPEN_ONE);
    anna.taken("mon-1").requireDecided(RebookingRules.ABOUT_THE_OPEN_ONE, "close as REBOOKED");
  }

  @Test
  @Order(10)
  void each_offer_stands_for_a_day_from_when_it_is_made() {
    var anna = OneCase.cancelled("mon-9", "tue-9");
    anna.requireEnd(RebookingRules.STANDS_A_DAY, "mon-9", anna.now().plus(Duration.ofDays(1)));

    anna.passes(Duration.ofHours(20)).noTo("mon-9");

    anna.requireEnd(RebookingRules.STANDS_A_DAY, "tue-9", anna.now().plus(Duration.ofDays(1)));
  }

  @Test
  @Order(11)
  void every_path_of_the_diagram_is_what_is_decided() {
    new Walk(RebookingRules.AS_DRAWN, false).everyPathOf(5);
  }

  @Test
  @Order(12)
  @GreenFromTheStart
  void told_again_it_decides_the_same() {
    var anna = OneCase.cancelled("mon-9", "mon-18", "tue-9")
        .noTo("mon-9")
        .yesTo("mon-18")
        .moneyPreferred()
        .full("mon-18")
        .refunded();

    anna.requireDecided(RebookingRules.MONEY_AT_THE_END, "close as REFUNDED");
    anna.requireToBeAFunction(RebookingRules.A_FUNCTION);
  }
}
