package workbook.mudball;

import static workbook.mudball.MudRules.CALM_WORKS;
import static workbook.mudball.MudRules.WEATHER_DOES_HARM;
import static workbook.mudball.MudRules.WEATHER_IS_FAIR;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.Explore;
import workbook.lab.Fault;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Lab;
import workbook.lab.RuleBroken;
import workbook.lab.Step;
import workbook.lab.Weather;
import workbook.mudball.FerryLine.Letter;
import workbook.mudball.detectors.TemporalCoupling;
import workbook.mudball.inspected.Rehearsal;

@Step(
    value = 4,
    title = "A slow message is enough, and somebody can say which",
    edit = "TemporalCoupling",
    minutes = 6)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class WeatherTest {

  private static final List<Letter> IN_CALM_WEATHER = List.of(new Letter("Anna", "V-9"));

  private static Weather yours() {
    return Weather.with(new TemporalCoupling().weather().toArray(Fault[]::new));
  }

  @Test
  @Order(1)
  void in_your_weather_advertising_acts_otherwise() {
    Explore.in(yours(), lab -> {
      var line = new FerryLine(lab);

      line.tellsTheStory();

      if (line.letters().size() == 1 && IN_CALM_WEATHER.containsAll(line.letters())) {
        throw new RuleBroken(
            WEATHER_DOES_HARM,
            "But it posts one letter, to Anna about V-9, as in calm weather.",
            theEnd(line),
            null);
      }
    });
  }

  @Test
  @Order(2)
  @GreenFromTheStart
  void your_weather_is_fair() {
    int faults = new TemporalCoupling().weather().size();
    if (faults > 2) {
      throw new RuleBroken(WEATHER_IS_FAIR, "But there are " + faults + " faults.");
    }
    int said = inCalmWeather().said().size();
    Explore.in(yours(), lab -> {
      var line = new FerryLine(lab);

      line.tellsTheStory();

      requireNothingLost(lab, line, said);
      lab.require(
          WEATHER_IS_FAIR,
          line.longest().compareTo(Rehearsal.LATEST.plusSeconds(2)) < 0,
          () -> "But a message took " + line.longest().toMinutes() + " minutes.");
    });
  }

  @Test
  @Order(3)
  @GreenFromTheStart
  void in_calm_weather_anna_gets_one_letter() {
    Explore.calm(lab -> {
      var line = new FerryLine(lab);

      line.tellsTheStory();

      lab.require(
          CALM_WORKS,
          line.letters().equals(IN_CALM_WEATHER),
          () -> "But the letters are " + line.letters() + ".");
    });
  }

  private static void requireNothingLost(Lab lab, FerryLine line, int said) {
    var ids = new HashSet<String>();
    line.said().forEach(message -> ids.add(message.id()));
    lab.require(
        WEATHER_IS_FAIR,
        ids.size() == said,
        () -> "But Booking has said " + said + " things in calm weather, and " + ids.size()
            + " in yours.");
    for (String reader : FerryLine.READERS) {
      lab.require(
          WEATHER_IS_FAIR,
          line.reached(reader) == said,
          () -> "But of " + said + " messages only " + line.reached(reader) + " have reached "
              + reader + ".");
    }
  }

  private static FerryLine inCalmWeather() {
    var lines = new ArrayList<FerryLine>();
    Explore.calm(lab -> {
      var line = new FerryLine(lab);
      line.tellsTheStory();
      lines.add(line);
    });
    return lines.get(0);
  }

  /** The end of the story, from the fare of V-9 on; before, V-7 and V-8 were sold well. */
  private static List<String> theEnd(FerryLine line) {
    return line.log().stream()
        .dropWhile(each -> !each.contains("FarePaid of V-9"))
        .map(each -> "  " + each)
        .toList();
  }
}
