package workbook.consistency;

import static java.time.Duration.ofMillis;
import static workbook.consistency.HallDay.STATES;
import static workbook.consistency.Monday.AT_EIGHT;
import static workbook.consistency.Monday.AT_NINE;
import static workbook.consistency.Monday.AT_SIX;
import static workbook.lab.Fault.late;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.consistency.fleet.VoyageState;
import workbook.lab.Explore;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Step;
import workbook.lab.Weather;

@Step(
    value = 1,
    title = "The board goes on while Fleet is away",
    edit = "DeparturesBoard",
    minutes = 7)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class BoardTest {

  private static final List<VoyageState> THREE_STATES = List.of(
      new VoyageState("V-7", 1, true, AT_SIX, "Quay 2", Monday.toldAt(1)),
      new VoyageState("V-7", 2, true, AT_EIGHT, "Quay 5", Monday.toldAt(2)),
      new VoyageState("V-7", 3, false, AT_EIGHT, "Quay 5", Monday.toldAt(3)));

  @Test
  @Order(1)
  void a_change_is_shown_although_nobody_answers_at_fleet() {
    Explore.calm(lab -> {
      var day = new HallDay(lab);
      day.says("V-7", AT_SIX, "Quay 2");
      lab.pass(ofMillis(100));

      day.says("V-7", AT_EIGHT, "Quay 2");
      day.fleetIsAway();
      lab.pass(ofMillis(1_000));

      day.look();
    });
  }

  @Test
  @Order(2)
  void a_state_that_was_overtaken_does_not_turn_the_board_back() {
    Explore.in(Weather.with(late(1, ofMillis(500)).at(STATES)), lab -> {
      var day = new HallDay(lab);
      day.fleetIsAway();

      day.says("V-7", AT_SIX, "Quay 2");
      day.says("V-7", AT_EIGHT, "Quay 2");

      day.settles();
    });
  }

  @Test
  @Order(3)
  @GreenFromTheStart
  void in_every_order_and_with_every_repeat_a_withdrawn_voyage_stays_off() {
    Explore.everyOrderAndRepeat(THREE_STATES, (lab, order) -> {
      var day = new HallDay(lab);
      day.fleetIsAway();

      day.tells(THREE_STATES, order);

      day.settles();
    });
  }

  @Test
  @Order(4)
  void two_changes_of_the_same_moment_are_told_apart() {
    Explore.calm(lab -> {
      var day = new HallDay(lab);
      day.fleetIsAway();

      day.says("V-7", AT_SIX, "Quay 2");
      day.says("V-7", AT_EIGHT, "Quay 2");

      day.settles();
    });
  }

  @Test
  @Order(5)
  void each_voyage_counts_its_own_versions() {
    Explore.calm(lab -> {
      var day = new HallDay(lab);
      day.fleetIsAway();
      day.says("V-7", AT_SIX, "Quay 2");
      lab.pass(ofMillis(1_000));
      day.says("V-7", AT_EIGHT, "Quay 2");

      day.says("V-9", AT_NINE, "Quay 4");

      day.settles();
    });
  }

  @Test
  @Order(6)
  void each_line_says_when_fleet_told_it() {
    Explore.in(Weather.with(late(1, ofMillis(3_000)).at(STATES)), lab -> {
      var day = new HallDay(lab);
      day.fleetIsAway();

      day.says("V-7", AT_SIX, "Quay 2");
      day.after(2_000, () -> day.says("V-9", AT_NINE, "Quay 4"));

      day.settles();
    });
  }

  @Test
  @Order(7)
  @GreenFromTheStart
  void what_leaves_first_stands_at_the_top() {
    Explore.calm(lab -> {
      var day = new HallDay(lab);

      day.says("V-7", AT_EIGHT, "Quay 2");
      day.says("V-9", AT_SIX, "Quay 3");
      day.says("V-8", AT_NINE, "Quay 4");

      day.settles();
    });
  }

  @Test
  @Order(8)
  @GreenFromTheStart
  void an_hour_without_news_leaves_the_board_as_it_is() {
    Explore.calm(lab -> {
      var day = new HallDay(lab);
      day.says("V-7", AT_SIX, "Quay 2");
      lab.pass(ofMillis(100));

      day.fleetIsAway();
      lab.pass(ofMillis(3_600_000));

      day.settles();
    });
  }

  @Test
  @Order(9)
  @GreenFromTheStart
  void in_calm_weather_it_is_hardly_behind() {
    Explore.calm(lab -> {
      var day = new HallDay(lab);
      day.says("V-7", AT_SIX, "Quay 2");
      day.says("V-8", AT_NINE, "Quay 4");
      lab.pass(ofMillis(100));

      day.says("V-7", AT_EIGHT, "Quay 2");
      lab.pass(ofMillis(10));

      day.requireHardlyBehind();
    });
  }

  @Test
  @Order(10)
  void a_change_is_shown_although_fleet_keeps_everybody_waiting() {
    Explore.calm(lab -> {
      var day = new HallDay(lab);
      day.says("V-7", AT_SIX, "Quay 2");
      lab.pass(ofMillis(100));

      day.fleetKeepsPeopleWaiting();
      day.says("V-7", AT_EIGHT, "Quay 2");
      day.says("V-8", AT_EIGHT, "Quay 1");
      lab.pass(ofMillis(1_000));

      day.look();
    });
  }
}
