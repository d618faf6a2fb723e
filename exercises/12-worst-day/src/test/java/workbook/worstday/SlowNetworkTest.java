package workbook.worstday;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static workbook.worstday.LineDay.ANNAS;
import static workbook.worstday.LineDay.BENS;
import static workbook.worstday.LineDay.FRIDAY;
import static workbook.worstday.LineRules.ANSWER_IN_TIME;
import static workbook.worstday.LineRules.SLOW_IS_NO_REASON;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.Explore;
import workbook.lab.Fault;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Step;
import workbook.lab.Weather;
import workbook.worstday.messages.Topics;

@Step(
    value = 2,
    title = "Nobody waits for ever, and slow is not never",
    edit = {"BookingWiring"},
    minutes = 6)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class SlowNetworkTest {

  /** How many each program gets until one passenger is booked. */
  private static final Map<String, Integer> DELIVERIES =
      Map.of("booking", 5, "fleet", 2, "payments", 1, "ticketing", 1);

  private static final int PROMISED = Promises.ANSWER_AFTER_MINUTES;

  @Test
  @Order(1)
  void whoever_asks_has_an_answer_in_time_although_ticketing_says_nothing() {
    for (int minute = 0; minute < 10; minute += 2) {
      answerComesLate(Topics.TICKETING_ANSWERS, minute);
    }
  }

  @Test
  @Order(2)
  void also_if_fleet_or_payments_says_nothing() {
    answerComesLate(Topics.FLEET_ANSWERS, 0);
    answerComesLate(Topics.PAYMENTS_ANSWERS, 0);
  }

  private static void answerComesLate(String topic, int minute) {
    Explore.in(Weather.with(Fault.late(1, ofHours(3)).at(topic)), lab -> {
      var day = new LineDay(lab).opens(FRIDAY, 2).onTime(PROMISED + minute).passes(minute);

      day.asks(ANNAS).passes(PROMISED);

      day.requireAnswered(ANSWER_IN_TIME, ANNAS).ends().requireOrder();
    });
  }

  @Test
  @Order(3)
  @GreenFromTheStart
  void a_slow_network_refuses_nobody() {
    var slow = new ArrayList<Fault>();
    for (String program : List.of("booking", "fleet", "payments", "ticketing")) {
      for (int nth = 1; nth <= DELIVERIES.get(program); nth++) {
        var delay = ofMinutes(Promises.SLOW_MESSAGE_TAKES_MINUTES);
        slow.add(Fault.late(nth, delay).at(program));
      }
    }
    Explore.in(Weather.with(slow.toArray(Fault[]::new)), lab -> {
      var day = new LineDay(lab).opens(FRIDAY, 2).passes(5).onTime(25);

      day.asks(ANNAS).ends();

      day.requireBooked(SLOW_IS_NO_REASON, ANNAS);
    });
  }

  @Test
  @Order(4)
  @GreenFromTheStart
  void who_asked_later_waits_for_longer() {
    Weather weather = Weather.with(
        Fault.late(1, ofHours(3)).at(Topics.TICKETING_ANSWERS),
        Fault.late(2, ofMinutes(9)).at(Topics.TICKETING_ANSWERS));
    Explore.in(weather, lab -> {
      var day = new LineDay(lab).opens(FRIDAY, 2).onTime(30);

      day.asks(ANNAS).passes(12).asks(BENS).ends();

      day.requireBooked(SLOW_IS_NO_REASON, BENS);
    });
  }

  @Test
  @Order(5)
  @GreenFromTheStart
  void who_is_booked_stays_booked() {
    Explore.calm(lab -> {
      var day = new LineDay(lab).opens(FRIDAY, 2).onTime(30);

      day.asks(ANNAS).passes(40).asks(BENS).ends();

      day.requireBooked(SLOW_IS_NO_REASON, ANNAS, BENS);
    });
  }

  @Test
  @Order(6)
  void a_day_that_is_told_in_a_tenth_of_the_time_keeps_what_was_promised() {
    Weather weather = Weather.with(Fault.late(1, ofHours(3)).at(Topics.TICKETING_ANSWERS));
    Explore.in(weather, lab -> {
      var day = LineDay.at(new Pace(ofSeconds(6)), lab).opens(FRIDAY, 2).onTime(25);

      day.asks(ANNAS).passes(PROMISED);

      day.requireAnswered(ANSWER_IN_TIME, ANNAS);
    });
  }
}
