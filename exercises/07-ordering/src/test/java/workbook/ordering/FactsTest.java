package workbook.ordering;

import static workbook.ordering.OrderingRules.FACTS_DO_NOT_WAIT;
import static workbook.ordering.OrderingRules.NEWEST_COUNTS;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.Explore;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Orders;
import workbook.lab.Step;
import workbook.ordering.domain.BerthsLeft;
import workbook.ordering.domain.TicketFact;
import workbook.ordering.domain.TicketIssued;
import workbook.ordering.domain.TicketReturned;

@Step(
    value = 6,
    title = "Where order need not matter, nobody waits",
    edit = {"TicketList", "FreeBerths"},
    minutes = 8)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class FactsTest {

  private static final TicketFact ANNAS = new TicketIssued("F-7", "T-1", "Anna");
  private static final TicketFact ANNAS_RETURNED = new TicketReturned("F-7", "T-1");
  private static final TicketFact ANNAS_SECOND = new TicketIssued("F-7", "T-2", "Anna");
  private static final TicketFact BENS = new TicketIssued("S-7", "T-3", "Ben");

  private static final BerthsLeft THREE = new BerthsLeft("F-7", 8, 3);
  private static final BerthsLeft TWO = new BerthsLeft("F-7", 9, 2);
  private static final BerthsLeft THREE_AGAIN = new BerthsLeft("F-7", 12, 3);
  private static final BerthsLeft ON_SATURDAY = new BerthsLeft("S-7", 2, 20);

  @Test
  @Order(1)
  void a_ticket_that_was_returned_before_we_heard_of_it_lets_nobody_on_board() {
    Explore.calm(lab -> {
      var day = new FactsDay(lab);

      day.hears(List.of(ANNAS_RETURNED, ANNAS, ANNAS_SECOND));

      day.requireValid(FACTS_DO_NOT_WAIT);
    });
  }

  @Test
  @Order(2)
  void in_every_order_and_with_every_repeat_the_same_tickets_are_valid_and_at_once() {
    Explore.everyOrderAndRepeat(List.of(ANNAS, ANNAS_RETURNED, ANNAS_SECOND), (lab, facts) -> {
      var day = new FactsDay(lab);

      for (TicketFact fact : facts) {
        day.hears(List.of(fact));
        day.requireValid(FACTS_DO_NOT_WAIT);
      }
    });
  }

  @Test
  @Order(3)
  void wherever_the_list_crashes_and_whoever_else_works_on_it() {
    for (List<TicketFact> both : Orders.of(List.of(ANNAS, ANNAS_RETURNED))) {
      Explore.everySwitch(lab -> {
        var day = new FactsDay(lab);

        day.hearsSideBySide(both.get(0), both.get(1));

        day.requireValid(FACTS_DO_NOT_WAIT);
      });
      Explore.everyCrash(lab -> {
        var day = new FactsDay(lab);

        day.hears(both);

        day.requireValid(FACTS_DO_NOT_WAIT);
      });
    }
  }

  @Test
  @Order(4)
  @GreenFromTheStart
  void tickets_of_two_voyages_are_on_two_lists() {
    Explore.calm(lab -> {
      var day = new FactsDay(lab);

      day.hears(List.of(ANNAS, BENS, ANNAS_RETURNED));

      day.requireValid(FACTS_DO_NOT_WAIT);
    });
  }

  @Test
  @Order(5)
  void an_older_count_changes_nothing() {
    Explore.calm(lab -> {
      var day = new FactsDay(lab);

      day.counts(List.of(THREE_AGAIN, TWO));

      day.requireNewest(NEWEST_COUNTS);
    });
  }

  @Test
  @Order(6)
  void the_newest_count_is_shown_at_once_although_others_are_missing() {
    Explore.everyOrderAndRepeat(List.of(THREE, TWO, THREE_AGAIN), (lab, counts) -> {
      var day = new FactsDay(lab);

      for (BerthsLeft count : counts) {
        day.counts(List.of(count));
        day.requireNewest(NEWEST_COUNTS);
      }
    });
  }

  @Test
  @Order(7)
  void two_programs_at_the_same_moment_show_the_newer_count() {
    for (List<BerthsLeft> both : Orders.of(List.of(TWO, THREE_AGAIN))) {
      Explore.everySwitch(lab -> {
        var day = new FactsDay(lab);
        day.counts(List.of(THREE));

        day.countsSideBySide(both.get(0), both.get(1));

        day.requireNewest(NEWEST_COUNTS);
      });
    }
  }

  @Test
  @Order(8)
  @GreenFromTheStart
  void each_voyage_has_its_own_count() {
    Explore.calm(lab -> {
      var day = new FactsDay(lab);

      day.counts(List.of(TWO, ON_SATURDAY));

      day.requireNewest(NEWEST_COUNTS);
    });
  }

  @Test
  @Order(9)
  @GreenFromTheStart
  void wherever_the_board_crashes_it_shows_what_was_counted_or_nothing() {
    Explore.everyCrash(lab -> {
      var day = new FactsDay(lab);

      day.hearsOnceOf(TWO, NEWEST_COUNTS);
    });
  }
}
