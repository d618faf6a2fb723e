package workbook.idempotent;

import static workbook.idempotent.RefundDay.ANNAS;
import static workbook.idempotent.RefundDay.BENS;
import static workbook.idempotent.RefundDay.message;
import static workbook.lab.Fault.connectionLost;

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
import workbook.ports.Message;

@Step(
    value = 3,
    title = "A desk that failed has not seen the message",
    edit = {"Ledger"},
    minutes = 5)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class FailureTest {

  private static final Message FOR_ANNA = message("C-1", ANNAS);
  private static final Message FOR_BEN = message("C-2", BENS);
  private static final Message UNREADABLE =
      new Message("C-3", "booking", Cancellations.TYPE, "B-9", "B-9|Cleo|a lot|nothing");

  private static final Message TOO_LONG = message("C-" + "4".repeat(118), ANNAS);

  private static final int MORE_THAN_ANY_DESK_NEEDS = 8;

  @Test
  @Order(1)
  void whose_account_is_opened_late_is_refunded_late() {
    Explore.everyCrash(lab -> {
      var day = new RefundDay(lab);
      day.fareDesk();
      lab.after(Duration.ofMillis(20), () -> day.opensAccount(BENS));

      day.announced(FOR_BEN);

      day.requireRefunds(RefundRules.NOT_PAID_IS_NOT_SEEN, BENS, 1);
    });
  }

  @Test
  @Order(2)
  void what_was_given_up_can_still_be_refunded_later() {
    Explore.calm(lab -> {
      var day = new RefundDay(lab);
      day.fareDesk();
      day.announced(FOR_BEN);
      day.requireNothingPaid(RefundRules.NOT_PAID_IS_NOT_SEEN, BENS);
      day.requirePutAside(RefundRules.KEPT_FOR_A_PERSON, FOR_BEN);
      day.opensAccount(BENS);

      day.repeated(FOR_BEN);

      day.requireRefunds(RefundRules.NOT_PAID_IS_NOT_SEEN, BENS, 1);
    });
  }

  @Test
  @Order(3)
  void who_loses_the_database_tries_again() {
    for (int statement = 1; statement <= MORE_THAN_ANY_DESK_NEEDS; statement++) {
      Explore.in(Weather.atMost(List.of(connectionLost(statement))), lab -> {
        var day = new RefundDay(lab);
        day.fareDesk();

        day.announced(FOR_ANNA);

        day.requireRefunds(RefundRules.NOT_PAID_IS_NOT_SEEN, ANNAS, 1);
      });
    }
  }

  @Test
  @Order(4)
  @GreenFromTheStart
  void a_letter_that_nobody_can_read_stops_nobody_else() {
    Explore.calm(lab -> {
      var day = new RefundDay(lab);
      day.fareDesk();

      day.announced(UNREADABLE, FOR_ANNA);

      day.requireRefunds(RefundRules.NOBODY_WAITS, ANNAS, 1);
      day.requirePutAside(RefundRules.KEPT_FOR_A_PERSON, UNREADABLE);
    });
  }

  @Test
  @Order(5)
  @GreenFromTheStart
  void what_a_table_refuses_has_not_been_seen_for_that() {
    Explore.calm(lab -> {
      var day = new RefundDay(lab);
      day.fareDesk();

      day.announced(TOO_LONG);

      day.requirePutAside(RefundRules.REFUSED_IS_NOT_SEEN, TOO_LONG);
    });
  }
}
