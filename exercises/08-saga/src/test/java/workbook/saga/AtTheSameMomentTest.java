package workbook.saga;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static workbook.lab.Fault.late;
import static workbook.saga.CrossingDay.ANNAS;
import static workbook.saga.CrossingDay.DORAS;

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
  void a_yes_is_not_lost_while_the_alarm_clock_looks() {
    Weather weather = Weather.with(late(1, ofHours(1)).at(Topics.TICKETING_ANSWERS));
    Explore.everySwitch(weather, lab -> {
      var day = new CrossingDay(lab).explainedBy(SagaRules.EVERY_YES_COUNTS);
      day.ask(ANNAS);
      lab.pass(ofMinutes(8));

      day.theAlarmClockRingsWhileAnswers(Topics.TICKETING_ANSWERS);
      day.settles();

      day.requireBooked(SagaRules.EVERY_YES_COUNTS, ANNAS);
    });
  }

  @Test
  @Order(4)
  @GreenFromTheStart
  void two_that_say_yes_at_once_are_two() {
    Weather weather = Weather.atMost(List.of(
        late(1, ofHours(1)).at(Topics.FLEET_ANSWERS),
        late(1, ofHours(1)).at(Topics.PAYMENTS_ANSWERS)));
    Explore.everySwitch(weather, lab -> {
      var day = new CrossingDay(lab).explainedBy(SagaRules.EVERY_YES_COUNTS);
      day.ask(ANNAS);
      lab.pass(ofMinutes(1));

      day.hearsBothAtOnce();
      day.settles();

      day.requireBooked(SagaRules.EVERY_YES_COUNTS, ANNAS);
    });
  }

  @Test
  @Order(5)
  void a_no_stays_a_no_whoever_hears_its_answers() {
    Weather weather = Weather.atMost(List.of(
        late(2, ofHours(1)).at(Topics.FLEET_ANSWERS),
        late(2, ofHours(1)).at(Topics.PAYMENTS_ANSWERS)));
    Explore.everySwitch(weather, lab -> {
      var day = new CrossingDay(lab).watching(SagaRules.OVER_IS_OVER, SagaRules.ANSWER_STANDS);
      day.ask(DORAS);
      lab.pass(ofMinutes(1));

      day.hearsFleetWhileAnotherHearsBoth();
      day.settles();

      day.requireNothingLeft(SagaRules.ANSWER_STANDS, DORAS);
      day.requireAllAtAnEnd();
    });
  }

  @Test
  @Order(6)
  @GreenFromTheStart
  void a_wish_that_two_hear_at_once_is_one_booking() {
    Explore.everyInterleaving(lab -> {
      var day = new CrossingDay(lab).watching(SagaRules.OVER_IS_OVER, SagaRules.ANSWER_STANDS);

      day.asksTwoAtOnce(ANNAS);

      day.requireBooked(SagaRules.ONCE, ANNAS);
    });
  }
}
