package workbook.untangling;

import static workbook.untangling.UntanglingRules.ANY_WEATHER;

import java.time.Duration;
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

@Step(
    value = 4,
    title = "In any weather it ends as on a quiet day",
    edit = {"Advertising", "Marketing", "Reporting"},
    minutes = 8)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class AnyOrderTest {

  private static final int MOST = 14;

  @Test
  @Order(1)
  void one_message_late_or_overtaken_changes_nothing() {
    for (Fault fault : Summer.troubles(Summer.deliveries(), MOST)) {
      inWeather(List.of(fault));
    }
  }

  @Test
  @Order(2)
  void a_correction_may_come_before_what_it_corrects() {
    Map<String, Integer> deliveries = Summer.deliveries();
    for (int first = 1; first <= Math.min(deliveries.get("marketing"), 3); first++) {
      for (int then = 1; then <= Math.min(deliveries.get("advertising"), MOST); then++) {
        inWeather(List.of(
            Fault.late(first, Duration.ofDays(9)).at("marketing"),
            Fault.late(then, Duration.ofDays(20)).at("advertising")));
      }
    }
  }

  @Test
  @Order(3)
  @GreenFromTheStart
  void what_comes_twice_counts_once() {
    for (String reader : Summer.READERS) {
      for (int nth = 1; nth <= 3; nth++) {
        inWeather(List.of(Fault.deliveredTwice(nth).at(reader), Fault.ackLost(nth).at(reader)));
      }
    }
  }

  private static void inWeather(List<Fault> weather) {
    Explore.in(Weather.atMost(weather), lab -> {
      var line = FerryLine.inAnyWeather(lab);

      Summer.on(line);

      line.requireAllIsRight(ANY_WEATHER);
    });
  }
}
