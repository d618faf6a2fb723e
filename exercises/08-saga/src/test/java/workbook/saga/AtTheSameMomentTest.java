package workbook.saga;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static workbook.lab.Fault.late;
import static workbook.saga.CrossingDay.ANNAS;

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
import workbook.saga.messages.Topics;

@Step(
    value = 6,
    title = "Two at the same moment, and any weather",
    edit = {"SagaStore", "BookingSaga"},
    minutes = 6)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class AtTheSameMomentTest {

  @Test
  @Order(1)
  @GreenFromTheStart
  void the_last_yes_and_the_alarm_clock_do_not_both_decide() {
    whileTheAlarmClockRings(Topics.TICKETING_ANSWERS);
  }

  @Test
  @Order(2)
  @GreenFromTheStart
  void a_yes_on_the_way_and_the_alarm_clock_do_not_both_decide() {
    whileTheAlarmClockRings(Topics.PAYMENTS_ANSWERS);
  }

  private static void whileTheAlarmClockRings(String topic) {
    Explore.everyInterleaving(Weather.with(late(1, ofHours(1)).at(topic)), lab -> {
      var day = new CrossingDay(lab)
          .alarmClockFastBy(ofMinutes(3))
          .explainedBy(SagaRules.ONE_DECIDES)
          .watching(SagaRules.OVER_IS_OVER, SagaRules.ANSWER_STANDS);
      day.ask(ANNAS);
      lab.pass(ofMinutes(8));

      day.answersWhileTheAlarmClockRings(topic);
      day.settles();

      day.requireAllOrNothing(SagaRules.ONE_DECIDES, ANNAS);
      day.requireAllAtAnEnd();
    });
  }

  @Test
  @Order(3)
  @GreenFromTheStart
  void a_wish_that_two_hear_at_once_is_one_booking() {
    Explore.everyInterleaving(lab -> {
      var day = new CrossingDay(lab).watching(SagaRules.OVER_IS_OVER, SagaRules.ANSWER_STANDS);

      day.asksTwoAtOnce(ANNAS);

      day.requireBooked(SagaRules.ONCE, ANNAS);
    });
  }
}
