package workbook.idempotent;

import static workbook.idempotent.RefundDay.ANNAS;
import static workbook.idempotent.RefundDay.message;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
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
    value = 6,
    title = "The memory forgets only what cannot come again",
    edit = {"Inbox"},
    minutes = 5)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class ForgettingTest {

  private static final Duration ONE_DAY = Duration.ofDays(1);
  private static final Message FRIDAY = message("C-1", ANNAS);
  private static final Message MONDAY = message("C-2", ANNAS);
  private static final List<Message> A_BUSY_DAY =
      IntStream.rangeClosed(1, 105).mapToObj(n -> message("C-" + n, ANNAS)).toList();

  @Test
  @Order(1)
  void a_repeat_that_comes_at_the_last_moment_is_recognised() {
    Explore.calm(lab -> {
      var day = new RefundDay(lab);
      day.fareDesk();
      day.mealDesk();
      day.announced(FRIDAY);
      day.passes(ONE_DAY);
      day.repeated(FRIDAY);
      day.passes(BrokerPromise.REPEATS_FOR.minus(ONE_DAY).minusMinutes(1));

      day.repeated(FRIDAY);

      day.requireRefunds(RefundRules.REMEMBERED_LONG_ENOUGH, ANNAS, 1);
    });
  }

  @Test
  @Order(2)
  void a_busy_day_pushes_nothing_out_of_the_memory() {
    Explore.calm(lab -> {
      var day = new RefundDay(lab);
      day.fareDesk();
      for (Message message : A_BUSY_DAY) {
        day.announced(message);
        lab.pass(Duration.ofMinutes(10));
      }
      day.passes(ONE_DAY);

      day.repeated(A_BUSY_DAY.get(0));

      day.requireRefunds(RefundRules.REMEMBERED_LONG_ENOUGH, ANNAS, A_BUSY_DAY.size());
    });
  }

  @Test
  @Order(5)
  void what_came_later_is_remembered_longer() {
    Explore.calm(lab -> {
      var day = new RefundDay(lab);
      day.fareDesk();
      day.announced(MONDAY);
      day.passes(BrokerPromise.REPEATS_FOR.minus(ONE_DAY));
      day.announced(FRIDAY);
      day.passes(BrokerPromise.REPEATS_FOR.minus(ONE_DAY));

      day.repeated(FRIDAY);

      day.requireRefunds(RefundRules.REMEMBERED_LONG_ENOUGH, ANNAS, 2);
    });
  }

  @Test
  @Order(3)
  @GreenFromTheStart
  void after_a_month_the_memory_is_as_small_as_after_a_week() {
    Explore.calm(lab -> {
      var day = new RefundDay(lab);
      day.fareDesk();
      day.mealDesk();

      for (Message message : A_BUSY_DAY.subList(0, 30)) {
        day.announced(message);
        day.passes(ONE_DAY);
      }

      day.requireMemoryOfAtMost(20, "30 cancellations in 30 days, two desks each,");
      day.requireRefunds(RefundRules.LEDGER_IS_KEPT, ANNAS, 30);
    });
  }

  @Test
  @Order(4)
  @GreenFromTheStart
  void so_is_the_memory_of_the_card_desk() {
    Explore.calm(lab -> {
      var day = new CardDay(lab);
      day.fareDesk();

      for (Message message : A_BUSY_DAY.subList(0, 30)) {
        day.announced(message);
        day.passes(ONE_DAY);
      }

      day.requireMemoryOfAtMost(20, "30 cancellations in 30 days");
      day.requireRefunds(RefundRules.LEDGER_IS_KEPT, ANNAS, 30);
    });
  }
}
