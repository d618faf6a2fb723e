package workbook.idempotent;

import static workbook.idempotent.RefundDay.ANNAS;
import static workbook.idempotent.RefundDay.ANNAS_FEAST;
import static workbook.idempotent.RefundDay.message;
import static workbook.lab.Fault.ackLost;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.idempotent.domain.Desk;
import workbook.lab.ChapterClasses;
import workbook.lab.Explore;
import workbook.lab.GreenFromTheStart;
import workbook.lab.RuleBroken;
import workbook.lab.Step;
import workbook.lab.Weather;
import workbook.ports.Message;

@Step(
    value = 1,
    title = "The same message twice is one refund",
    edit = {"RefundDesk", "Inbox"},
    minutes = 12)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class RepeatedCancellationTest {

  private static final Message FRIDAY = message("C-1", ANNAS);
  private static final Message MONDAY = message("C-2", ANNAS);
  private static final Message HARBOURS = message("C-1", "harbour", ANNAS);
  private static final Message FEAST = message("C-3", ANNAS_FEAST);

  @Test
  @Order(1)
  @GreenFromTheStart
  void a_desk_keeps_nothing_in_static_fields() {
    List<String> fields = ChapterClasses.staticsThatCanChange(RefundDesk.class);

    if (!fields.isEmpty()) {
      throw new RuleBroken(
          RefundRules.NOT_IN_STATICS, "But " + String.join(" and ", fields) + " can change.");
    }
  }

  @Test
  @Order(2)
  void a_repeated_cancellation_is_refunded_once() {
    Explore.in(Weather.with(ackLost(1)), lab -> {
      var day = new RefundDay(lab);
      day.fareDesk();

      day.announced(FRIDAY);

      day.requireRefunds(RefundRules.ONCE, ANNAS, 1);
      day.requireNothingPutAside(RefundRules.PAID_IS_DONE);
    });
  }

  @Test
  @Order(3)
  @GreenFromTheStart
  void two_cancellations_that_read_the_same_are_two_refunds() {
    Explore.calm(lab -> {
      var day = new RefundDay(lab);
      day.fareDesk();

      day.announced(FRIDAY, MONDAY);

      day.requireRefunds(RefundRules.EVERY_ONE, ANNAS, 2);
    });
  }

  @Test
  @Order(4)
  @GreenFromTheStart
  void two_offices_may_use_the_same_number() {
    Explore.calm(lab -> {
      var day = new RefundDay(lab);
      day.fareDesk();

      day.announced(FRIDAY, HARBOURS);

      day.requireRefunds(RefundRules.EVERY_OFFICE, ANNAS, 2);
    });
  }

  @Test
  @Order(5)
  @GreenFromTheStart
  void an_office_and_a_number_are_not_one_text() {
    Explore.calm(lab -> {
      var day = new RefundDay(lab);
      day.fareDesk();

      day.announced(RefundDay.LOOKALIKES.toArray(Message[]::new));

      day.requireRefunds(RefundRules.EVERY_OFFICE, ANNAS, RefundDay.LOOKALIKES.size());
    });
  }

  @Test
  @Order(8)
  @GreenFromTheStart
  void a_long_number_is_read_to_its_end() {
    Explore.calm(lab -> {
      var day = new RefundDay(lab);
      day.fareDesk();

      for (Message message : RefundDay.LONG_ONES) {
        day.announced(message);
      }

      day.requireRefunds(RefundRules.EVERY_CHARACTER, ANNAS, RefundDay.LONG_ONES.size());
    });
  }

  @Test
  @Order(6)
  @GreenFromTheStart
  void each_desk_pays_its_own_part() {
    Explore.calm(lab -> {
      var day = new RefundDay(lab);
      day.fareDesk();
      day.mealDesk();

      day.announced(FEAST);

      day.requireRefunds(RefundRules.EVERY_DESK, Desk.FARES, ANNAS_FEAST, 1);
      day.requireRefunds(RefundRules.EVERY_DESK, Desk.MEALS, ANNAS_FEAST, 1);
    });
  }

  @Test
  @Order(7)
  void a_repeat_may_come_late_and_among_others() {
    Explore.everyOrderAndRepeat(List.of(FRIDAY, MONDAY), (lab, deliveries) -> {
      var day = new RefundDay(lab);
      day.fareDesk();

      day.arrives(deliveries);

      day.requireRefunds(RefundRules.ONCE, ANNAS, 2);
    });
  }
}
