package workbook.idempotent;

import static workbook.idempotent.CardDay.PROVIDER;
import static workbook.idempotent.RefundDay.ANNAS;
import static workbook.idempotent.RefundDay.ANNAS_FEAST;
import static workbook.idempotent.RefundDay.message;
import static workbook.lab.Fault.ackLost;
import static workbook.lab.Fault.away;
import static workbook.lab.Fault.outcomeUnknown;
import static workbook.lab.Fault.refused;
import static workbook.lab.Fault.requestLost;

import java.time.Duration;
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
import workbook.ports.Message;

@Step(
    value = 5,
    title = "A card is refunded once, although no transaction reaches it",
    edit = {"CardRefunds"},
    minutes = 8)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class CardRefundsTest {

  private static final Message FRIDAY = message("C-1", ANNAS);
  private static final Message MONDAY = message("C-2", ANNAS);
  private static final Message HARBOURS = message("C-1", "harbour", ANNAS);
  private static final Message FEAST = message("C-3", ANNAS_FEAST);

  @Test
  @Order(1)
  void a_lost_answer_costs_no_second_refund() {
    refundedOnceIn(Weather.with(outcomeUnknown(1).at(PROVIDER)));
  }

  @Test
  @Order(2)
  void a_lost_acknowledgement_costs_no_second_refund() {
    refundedOnceIn(Weather.with(ackLost(1)));
  }

  @Test
  @Order(3)
  void a_crash_changes_nothing_for_the_card() {
    Explore.everyCrash(lab -> {
      var day = new CardDay(lab);
      day.fareDesk();

      day.announced(FRIDAY);

      day.requireRefunds(RefundRules.CARD_ONCE, ANNAS, 1);
    });
  }

  @Test
  @Order(4)
  void two_desks_at_the_same_moment_make_one_refund() {
    Explore.everyInterleaving(lab -> {
      var day = new CardDay(lab);

      day.deliveredToTwoAtOnce(FRIDAY);

      day.requireRefunds(RefundRules.CARD_ONCE, ANNAS, 1);
    });
  }

  @Test
  @Order(5)
  @GreenFromTheStart
  void a_lost_request_costs_no_refund() {
    refundedOnceIn(Weather.with(requestLost(1).at(PROVIDER)));
  }

  @Test
  @Order(6)
  @GreenFromTheStart
  void a_provider_that_was_away_costs_no_refund() {
    refundedOnceIn(Weather.with(away(PROVIDER, Duration.ZERO, Duration.ofMillis(100))));
  }

  @Test
  @Order(10)
  void a_lost_answer_after_a_refusal_costs_no_second_refund() {
    refundedOnceIn(Weather.with(refused(1).at(PROVIDER), outcomeUnknown(2).at(PROVIDER)));
  }

  @Test
  @Order(11)
  void a_repeat_on_the_next_day_costs_no_second_refund() {
    Explore.calm(lab -> {
      var day = new CardDay(lab);
      day.fareDesk();
      day.announced(FRIDAY);
      day.passes(Duration.ofDays(1));

      day.repeated(FRIDAY);

      day.requireRefunds(RefundRules.CARD_ONCE, ANNAS, 1);
    });
  }

  private static void refundedOnceIn(Weather weather) {
    Explore.in(weather, lab -> {
      var day = new CardDay(lab);
      day.fareDesk();

      day.announced(FRIDAY);

      day.requireRefunds(RefundRules.CARD_ONCE, ANNAS, 1);
    });
  }

  @Test
  @Order(7)
  @GreenFromTheStart
  void two_cancellations_that_read_the_same_are_two_refunds() {
    Explore.calm(lab -> {
      var day = new CardDay(lab);
      day.fareDesk();

      day.announced(FRIDAY, MONDAY, HARBOURS);

      day.requireRefunds(RefundRules.CARD_EVERY_ONE, ANNAS, 3);
    });
  }

  @Test
  @Order(8)
  @GreenFromTheStart
  void two_desks_that_owe_the_same_make_two_refunds() {
    Explore.calm(lab -> {
      var day = new CardDay(lab);
      day.fareDesk();
      day.mealDesk();

      day.announced(FEAST);

      day.requireRefunds(RefundRules.CARD_EVERY_ONE, ANNAS_FEAST, 2);
    });
  }

  @Test
  @Order(9)
  @GreenFromTheStart
  void an_office_and_a_number_are_not_one_text() {
    Explore.calm(lab -> {
      var day = new CardDay(lab);
      day.fareDesk();

      day.announced(RefundDay.LOOKALIKES.toArray(Message[]::new));

      day.requireRefunds(RefundRules.CARD_EVERY_ONE, ANNAS, RefundDay.LOOKALIKES.size());
    });
  }

  @Test
  @Order(12)
  @GreenFromTheStart
  void a_long_number_is_read_to_its_end() {
    Explore.calm(lab -> {
      var day = new CardDay(lab);
      day.fareDesk();

      day.announced(RefundDay.LONG_ONES.toArray(Message[]::new));

      day.requireRefunds(RefundRules.CARD_EVERY_ONE, ANNAS, RefundDay.LONG_ONES.size());
    });
  }
}
