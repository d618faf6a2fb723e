package workbook.idempotent;

import static workbook.idempotent.RefundDay.ANNAS;
import static workbook.idempotent.RefundDay.message;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.Explore;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Step;
import workbook.ports.Message;

@Step(
    value = 4,
    title = "Two desks at the same moment make one refund",
    edit = {"Inbox", "RefundDesk"},
    minutes = 8)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class SideBySideTest {

  private static final Message FRIDAY = message("C-1", ANNAS);
  private static final Message MONDAY = message("C-2", ANNAS);

  @Test
  @Order(1)
  void two_desks_with_the_same_cancellation_make_one_refund() {
    Explore.everyInterleaving(lab -> {
      var day = new RefundDay(lab);

      var both = day.sideBySide(FRIDAY, FRIDAY).comeAgain();

      day.requireRefunds(RefundRules.SIDE_BY_SIDE, ANNAS, 1);
      day.requireAcknowledged(RefundRules.PAID_IS_DONE, both);
    });
  }

  @Test
  @Order(2)
  void what_a_desk_has_acknowledged_is_paid_although_the_other_desk_crashed() {
    Explore.everyCrash(lab -> {
      var day = new RefundDay(lab);

      var both = day.sideBySide(FRIDAY, FRIDAY);

      if (both.oneIsAcknowledged()) {
        day.requireRefunds(RefundRules.ACKNOWLEDGED_IS_PAID, ANNAS, 1);
      }
    });
  }

  @Test
  @Order(4)
  void a_desk_that_was_slow_for_an_hour_pays_nothing_twice() {
    Explore.everyInterleaving(lab -> {
      var day = new RefundDay(lab);

      var both = day.anHourApart(FRIDAY).comeAgain();

      day.requireRefunds(RefundRules.SLOW_IS_NOT_ALONE, ANNAS, 1);
      day.requireAcknowledged(RefundRules.PAID_IS_DONE, both);
    });
  }

  @Test
  @Order(3)
  @GreenFromTheStart
  void two_cancellations_at_the_same_moment_are_two_refunds() {
    Explore.everyInterleaving(lab -> {
      var day = new RefundDay(lab);

      var both = day.sideBySide(FRIDAY, MONDAY).comeAgain();

      day.requireRefunds(RefundRules.EVERY_ONE, ANNAS, 2);
      day.requireAcknowledged(RefundRules.PAID_IS_DONE, both);
    });
  }
}
