package workbook.untangling;

import static workbook.untangling.Season.ANNA;
import static workbook.untangling.Season.BEN;
import static workbook.untangling.Season.CHO;
import static workbook.untangling.Season.DAN;
import static workbook.untangling.Season.V1;
import static workbook.untangling.Season.V2;
import static workbook.untangling.Season.V3;
import static workbook.untangling.Season.V4;
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
        List<Fault> weather = List.of(
            Fault.late(first, Duration.ofDays(9)).at("marketing"),
            Fault.late(then, Duration.ofDays(20)).at("advertising"));
        Explore.in(Weather.atMost(weather), lab -> {
          var line = FerryLine.inAnyWeather(lab);

          line.bus.busy("reporting", Duration.ofDays(40));
          Summer.on(line);

          line.requireAllIsRight(ANY_WEATHER);
        });
      }
    }
  }

  @Test
  @Order(3)
  @GreenFromTheStart
  void what_comes_twice_counts_once() {
    for (String reader : Summer.READERS) {
      for (int nth = 1; nth <= 3; nth++) {
        inWeather(
            List.of(Fault.deliveredTwice(nth).at(reader), Fault.ackLost(nth).at(reader)));
      }
    }
  }

  @Test
  @Order(4)
  @GreenFromTheStart
  void the_news_from_reporting_may_come_before_the_news_from_booking() {
    Explore.calm(lab -> {
      var line = new FerryLine(lab).sailed(V1, ANNA, BEN).sailed(V2, ANNA, BEN);

      line.bus.busy("advertising", "booking", Duration.ofDays(1));
      line.sells(V3, ANNA, CHO).sells(V4, BEN, CHO, DAN).closes(V3).closes(V4).settles();

      line.requireAllIsRight(ANY_WEATHER);
    });
  }

  @Test
  @Order(5)
  @GreenFromTheStart
  void the_news_from_booking_may_come_long_before_the_news_from_reporting() {
    Explore.calm(lab -> {
      var line = new FerryLine(lab).sailed(V1, ANNA, BEN).sailed(V2, ANNA, BEN);

      line.bus.busy("advertising", "reporting", Duration.ofDays(1));
      line.sells(V3, ANNA, CHO).sells(V4, BEN, CHO, DAN).closes(V3).closes(V4).settles();

      line.requireAllIsRight(ANY_WEATHER);
    });
  }

  @Test
  @Order(6)
  void a_voyage_that_is_told_of_last_makes_nobody_frequent_before_it_was_so() {
    Weather weather = Weather.atMost(List.of(Fault.late(1, Duration.ofDays(9)).at("marketing")));
    Explore.in(weather, lab -> {
      var line = FerryLine.inAnyWeather(lab);

      line.sells(V1, ANNA).closes(V1).passes(Duration.ofDays(1));
      line.sells(V2, ANNA, BEN).closes(V2).passes(Duration.ofDays(1));
      line.sells(V3, ANNA).closes(V3).settles();

      line.requireAllIsRight(ANY_WEATHER);
    });
  }

  @Test
  @Order(7)
  @GreenFromTheStart
  void who_asks_at_a_closed_desk_asks_again() {
    Explore.calm(lab -> {
      var line = new FerryLine(lab).sailed(V1, ANNA).sailed(V2, ANNA);

      line.bus.closeDesk("reporting");
      line.sells(V3, ANNA).closes(V3).passes(Duration.ofSeconds(5));
      line.bus.openDesk("reporting");
      line.settles();

      line.requireAllIsRight(ANY_WEATHER);
    });
  }

  private static void inWeather(List<Fault> weather) {
    Explore.in(Weather.atMost(weather), lab -> {
      var line = FerryLine.inAnyWeather(lab);

      Summer.on(line);

      line.requireAllIsRight(ANY_WEATHER);
    });
  }
}
