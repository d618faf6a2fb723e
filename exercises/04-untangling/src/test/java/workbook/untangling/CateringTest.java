package workbook.untangling;

import static workbook.untangling.Season.ANNA;
import static workbook.untangling.Season.BEN;
import static workbook.untangling.Season.CHO;
import static workbook.untangling.Season.DAN;
import static workbook.untangling.Season.V1;
import static workbook.untangling.Season.V2;
import static workbook.untangling.Season.V3;
import static workbook.untangling.UntanglingRules.A_MEAL_FOR_EACH;
import static workbook.untangling.UntanglingRules.NOBODY_NOTICES;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.Explore;
import workbook.lab.Fault;
import workbook.lab.Lab;
import workbook.lab.Rule;
import workbook.lab.Step;
import workbook.lab.Weather;
import workbook.untangling.Season.Voyage;
import workbook.untangling.catering.Catering;
import workbook.untangling.reporting.LoadFactor;

@Step(5)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class CateringTest {

  private static final LoadFactor ALWAYS_FULL = (berths, fares) -> 100;

  @Test
  @Order(1)
  void everybody_who_sails_gets_a_meal() {
    Explore.calm(lab -> {
      var line = new FerryLine(lab).hiresCatering();

      aMixedDay(line);

      requireMeals(lab, line, A_MEAL_FOR_EACH);
    });
  }

  @Test
  @Order(2)
  void a_voyage_still_on_sale_needs_no_meals_yet() {
    Explore.calm(lab -> {
      var line = new FerryLine(lab).hiresCatering();

      line.sells(V1, ANNA, BEN).settles();

      lab.require(
          A_MEAL_FOR_EACH,
          meals(line, V1) == 0,
          () -> "But Catering cooks " + meals(line, V1) + " for V-1, which is still on sale.");
    });
  }

  @Test
  @Order(3)
  void meals_do_not_depend_on_how_full_the_board_calls_it() {
    Explore.calm(lab -> {
      var line = new FerryLine(lab)
          .decidedHowFullItIs("every voyage counts as full", ALWAYS_FULL)
          .hiresCatering();

      aMixedDay(line);

      requireMeals(lab, line, A_MEAL_FOR_EACH);
    });
  }

  @Test
  @Order(4)
  void who_comes_late_reads_what_was_published_before() {
    Explore.calm(lab -> {
      var line = new FerryLine(lab);
      aMixedDay(line);
      List<Bus.Sent> before = List.copyOf(line.bus.sent);

      line.hiresCatering();
      before.forEach(each -> line.bus.hearsAgain(each, "catering"));
      line.settles();

      requireMeals(lab, line, NOBODY_NOTICES);
    });
  }

  @Test
  @Order(5)
  void catering_asks_nobody_whom_nobody_else_asks() {
    var asked = new HashSet<String>();
    Explore.calm(lab -> {
      var line = new FerryLine(lab);
      aMixedDay(line);
      line.bus.asked.forEach(each -> asked.add(each.to()));
    });

    Explore.calm(lab -> {
      var line = new FerryLine(lab).hiresCatering();
      Stream.of("booking", "marketing", "advertising", "reporting")
          .filter(desk -> !asked.contains(desk))
          .forEach(line.bus::closeDesk);

      aMixedDay(line);

      requireMeals(lab, line, NOBODY_NOTICES);
    });
  }

  @Test
  @Order(6)
  void the_others_say_the_same_with_catering_and_without() {
    var without = new ArrayList<Bus.Sent>();
    Explore.calm(lab -> {
      var line = new FerryLine(lab);
      aMixedDay(line);
      without.addAll(line.bus.sent);
    });

    Explore.calm(lab -> {
      var line = new FerryLine(lab).hiresCatering();
      aMixedDay(line);

      List<Bus.Sent> with =
          line.bus.sent.stream().filter(each -> !each.by().equals("catering")).toList();
      lab.require(
          NOBODY_NOTICES,
          texts(with).equals(texts(without)),
          () -> "But the others publish " + without.size() + " messages without Catering, and "
              + with.size() + " with it.");
      line.bus.listeners.forEach((topic, names) -> lab.require(
          NOBODY_NOTICES,
          !names.equals(Set.of("catering"))
              || line.bus.sent.stream()
                  .noneMatch(each -> each.topic().equals(topic) && !each.by().equals("catering")),
          () -> "But somebody publishes \"" + topic + "\", which nobody but Catering reads."));
    });
  }

  @Test
  @Order(7)
  void in_any_weather_everybody_gets_a_meal() {
    for (Fault fault : List.of(
        Fault.overtaken(1).at("catering"),
        Fault.overtaken(2).at("catering"),
        Fault.deliveredTwice(1).at("catering"),
        Fault.ackLost(2).at("catering"))) {
      Explore.in(Weather.atMost(List.of(fault)), lab -> {
        var line = FerryLine.inAnyWeather(lab).hiresCatering();

        aMixedDay(line);

        requireMeals(lab, line, A_MEAL_FOR_EACH);
      });
    }
  }

  private static void aMixedDay(FerryLine line) {
    line.sells(V1, ANNA, BEN, CHO, DAN).books(V1, "Eun").cancels(V1, DAN).movesBerth(V1, BEN);
    line.sells(V2, CHO).books(V2, ANNA).pays(V2, ANNA, 10_00).pays(V2, ANNA, 30_00);
    line.sells(V3, ANNA).cancels(V3, ANNA);
    line.closes(V2).closes(V1).closes(V3).settles();
  }

  private static void requireMeals(Lab lab, FerryLine line, Rule rule) {
    for (Voyage voyage : line.books.closedVoyages()) {
      int expected = line.books.aboard(voyage).size();
      Integer meals = meals(line, voyage);
      lab.require(
          rule,
          meals != null && meals == expected,
          () -> "But Catering cooks " + (meals == null ? "nothing" : meals) + " for " + voyage
              + ", and " + expected + " sail.");
    }
  }

  private static Integer meals(FerryLine line, Voyage voyage) {
    return line.look("catering", context -> ((Catering) context).meals(voyage.number()));
  }

  private static List<String> texts(List<Bus.Sent> sent) {
    return sent.stream()
        .map(each -> each.by() + " " + each.topic() + " " + each.message().type() + " "
            + each.message().payload())
        .sorted()
        .toList();
  }
}
