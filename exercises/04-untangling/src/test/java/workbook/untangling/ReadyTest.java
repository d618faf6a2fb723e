package workbook.untangling;

import static workbook.untangling.Season.ANNA;
import static workbook.untangling.Season.BEN;
import static workbook.untangling.Season.CHO;
import static workbook.untangling.Season.DAN;
import static workbook.untangling.Season.V1;
import static workbook.untangling.Season.V2;
import static workbook.untangling.Season.V3;
import static workbook.untangling.Season.V4;
import static workbook.untangling.UntanglingRules.AS_SOON_AS_READY;
import static workbook.untangling.UntanglingRules.COMPLETE_FIGURES;
import static workbook.untangling.UntanglingRules.NOBODY_GUESSES;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.Explore;
import workbook.lab.Step;

@Step(
    value = 3,
    title = "Reporting says when it is ready, and nobody guesses",
    edit = {"ReportingNews", "Reporting", "Advertising"},
    minutes = 8)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class ReadyTest {

  private static final Duration SIX_MINUTES = Duration.ofMinutes(6);

  @Test
  @Order(1)
  void a_voyage_sold_well_gets_no_letters_while_reporting_is_still_counting() {
    Explore.calm(lab -> {
      var line =
          new FerryLine(lab).sailed(V1, ANNA).sailed(V2, ANNA).sells(V3, ANNA).settles();

      line.bus.busy("reporting", SIX_MINUTES);
      line.sells(V3, BEN, CHO).closes(V3).settles();

      line.requireAllIsRight(COMPLETE_FIGURES);
    });
  }

  @Test
  @Order(2)
  void a_voyage_sold_badly_gets_its_letters_although_reporting_is_still_counting() {
    Explore.calm(lab -> {
      var line = new FerryLine(lab).sailed(V1, ANNA).sailed(V2, ANNA);
      line.sells(V3, ANNA, BEN, CHO).settles();

      line.bus.busy("reporting", SIX_MINUTES);
      line.cancels(V3, CHO).closes(V3).settles();

      line.requireAllIsRight(COMPLETE_FIGURES);
    });
  }

  @Test
  @Order(3)
  void nobody_sets_an_alarm_clock() {
    Explore.calm(lab -> {
      var line = new FerryLine(lab);

      line.sells(V1, ANNA).closes(V1).settles();

      line.bus.alarms.stream().filter(each -> !each.who().equals("booking")).forEach(alarm -> {
        throw lab.broken(NOBODY_GUESSES, "But " + alarm + ".");
      });
    });
  }

  @Test
  @Order(4)
  void however_long_reporting_takes_letters_wait_for_it() {
    for (Duration time : List.of(Duration.ofMinutes(59), Duration.ofHours(5), Duration.ofDays(3))) {
      Explore.calm(lab -> {
        var line = new FerryLine(lab).sailed(V1, ANNA, BEN).sailed(V2, ANNA, BEN);
        line.sells(V3, ANNA, CHO).sells(V4, BEN, CHO).settles();

        line.bus.busy("reporting", time);
        line.sells(V3, DAN).closes(V3).closes(V4).settles();

        line.requireAllIsRight(COMPLETE_FIGURES);
      });
    }
  }

  @Test
  @Order(5)
  void a_letter_is_posted_within_a_minute_of_the_figures() {
    for (Duration time : List.of(Duration.ofMinutes(1), Duration.ofMinutes(20))) {
      Explore.calm(lab -> {
        var line = new FerryLine(lab).sailed(V1, ANNA).sailed(V2, ANNA).sells(V3, ANNA);

        line.bus.busy("reporting", time);
        line.closes(V3).passes(time.plusMinutes(1));

        line.requireLetters(AS_SOON_AS_READY);
      });
    }
  }
}
