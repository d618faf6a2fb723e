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
import workbook.lab.Step;
import workbook.ports.Message;

@Step(
    value = 2,
    title = "A crash at any moment changes nothing",
    edit = {"RefundDesk"},
    minutes = 7)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class CrashTest {

  private static final Message FRIDAY = message("C-1", ANNAS);
  private static final Message MONDAY = message("C-2", ANNAS);

  @Test
  @Order(1)
  void a_desk_that_was_restarted_remembers() {
    Explore.calm(lab -> {
      var day = new RefundDay(lab);
      var desk = day.fareDesk();
      day.announced(FRIDAY);
      desk.restart();

      day.repeated(FRIDAY);

      day.requireRefunds(RefundRules.ONCE, ANNAS, 1);
    });
  }

  @Test
  @Order(2)
  void wherever_a_desk_crashes_one_cancellation_is_one_refund() {
    Explore.everyCrash(lab -> {
      var day = new RefundDay(lab);
      day.fareDesk();

      day.announced(FRIDAY);

      day.requireRefunds(RefundRules.NO_CRASH_CHANGES_IT, ANNAS, 1);
    });
  }

  @Test
  @Order(3)
  void a_second_crash_while_it_recovers_changes_nothing_either() {
    Explore.everyTwoCrashes(lab -> {
      var day = new RefundDay(lab);
      day.fareDesk();

      day.announced(FRIDAY);

      day.requireRefunds(RefundRules.NO_CRASH_CHANGES_IT, ANNAS, 1);
    });
  }

  @Test
  @Order(4)
  void a_crash_swallows_no_cancellation_that_reads_the_same() {
    Explore.everyCrash(lab -> {
      var day = new RefundDay(lab);
      day.fareDesk();

      day.announced(FRIDAY, MONDAY);

      day.requireRefunds(RefundRules.NO_CRASH_CHANGES_IT, ANNAS, 2);
    });
  }
}
