package workbook.ordering;

import static workbook.lab.Fault.connectionLost;
import static workbook.ordering.Evening.ANNA_MOVES_TO_14;
import static workbook.ordering.Evening.ANNA_TAKES_12;
import static workbook.ordering.Evening.BEN_TAKES_12;
import static workbook.ordering.Evening.CLEO_TAKES_15;
import static workbook.ordering.Evening.ON_FRIDAY;
import static workbook.ordering.OrderingRules.ACKNOWLEDGED_IS_KEPT;
import static workbook.ordering.OrderingRules.TWO_PROGRAMS;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.Explore;
import workbook.lab.Orders;
import workbook.lab.Step;
import workbook.lab.Weather;

@Step(
    value = 3,
    title = "Turn and waiting room outlive the program",
    edit = {"WaitingRoom", "BoardingList"},
    minutes = 10)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class RestartTest {

  private static final int MORE_THAN_ANY_GATE_NEEDS = 20;

  @Test
  @Order(1)
  void who_waits_is_still_there_after_a_restart() {
    Explore.calm(lab -> {
      var day = new GateDay(lab, ON_FRIDAY);
      day.arrives(ANNA_TAKES_12, BEN_TAKES_12);
      lab.pass(Duration.ofSeconds(1));
      day.gate().restart();

      day.arriveAndSettle(List.of(ANNA_MOVES_TO_14));

      day.requireUpToDate(ACKNOWLEDGED_IS_KEPT);
    });
  }

  @Test
  @Order(2)
  void a_restart_between_any_two_changes_nothing() {
    everyOrder((lab, arrivals) -> {
      var day = new GateDay(lab, ON_FRIDAY);

      for (Announcement announcement : arrivals) {
        day.arrives(announcement);
        lab.pass(Duration.ofMillis(10));
        day.gate().restart();
      }
      lab.settle();

      day.requireUpToDate(ACKNOWLEDGED_IS_KEPT);
      day.requireNothingPutAside();
    });
  }

  @Test
  @Order(3)
  void wherever_the_gate_crashes_nothing_is_lost_and_nothing_done_twice() {
    Explore.everyCrash(lab -> {
      var day = new GateDay(lab, ON_FRIDAY);

      day.arriveAndSettle(List.of(ANNA_TAKES_12, BEN_TAKES_12, ANNA_MOVES_TO_14));

      day.requireUpToDate(ACKNOWLEDGED_IS_KEPT);
    });
  }

  @Test
  @Order(4)
  void a_second_crash_while_it_recovers_changes_nothing_either() {
    Explore.everyTwoCrashes(lab -> {
      var day = new GateDay(lab, List.of(ANNA_TAKES_12, ANNA_MOVES_TO_14));

      day.arriveAndSettle(List.of(ANNA_MOVES_TO_14, ANNA_TAKES_12));

      day.requireUpToDate(ACKNOWLEDGED_IS_KEPT);
    });
  }

  @Test
  @Order(5)
  void a_gate_that_loses_the_database_loses_no_announcement() {
    for (int statement = 1; statement <= MORE_THAN_ANY_GATE_NEEDS; statement++) {
      Explore.in(Weather.atMost(List.of(connectionLost(statement))), lab -> {
        var day = new GateDay(lab, ON_FRIDAY);

        day.arriveAndSettle(List.of(ANNA_TAKES_12, BEN_TAKES_12, ANNA_MOVES_TO_14));

        day.requireUpToDate(ACKNOWLEDGED_IS_KEPT);
      });
    }
  }

  @Test
  @Order(6)
  void two_programs_that_take_turns_keep_one_list() {
    everyOrder((lab, arrivals) -> {
      var day = new GateDay(lab, ON_FRIDAY);

      day.arriveAtTwoPrograms(arrivals);

      day.requireUpToDate(TWO_PROGRAMS);
    });
  }

  @Test
  @Order(7)
  void two_programs_with_the_first_of_a_voyage_keep_one_list() {
    for (List<Announcement> both : Orders.of(List.of(ANNA_TAKES_12, ANNA_MOVES_TO_14))) {
      Explore.everySwitch(lab -> {
        var day = new GateDay(lab, List.of(ANNA_TAKES_12, ANNA_MOVES_TO_14));

        day.sideBySide(both.get(0), both.get(1));

        day.requireUpToDate(TWO_PROGRAMS);
      });
    }
  }

  @Test
  @Order(8)
  void two_programs_with_the_same_announcement_keep_one_list() {
    Explore.everySwitch(lab -> {
      var day = new GateDay(lab, ON_FRIDAY);
      day.arrives(ANNA_TAKES_12, BEN_TAKES_12);
      lab.pass(Duration.ofSeconds(1));

      day.sideBySide(ANNA_MOVES_TO_14, ANNA_MOVES_TO_14);

      day.requireUpToDate(TWO_PROGRAMS);
    });
  }

  @Test
  @Order(9)
  void two_programs_with_two_in_a_row_keep_one_list() {
    for (List<Announcement> waits : List.of(List.<Announcement>of(), List.of(CLEO_TAKES_15))) {
      for (List<Announcement> both : Orders.of(List.of(ANNA_MOVES_TO_14, BEN_TAKES_12))) {
        Explore.everySwitch(lab -> {
          var day = new GateDay(lab, ON_FRIDAY);
          day.happens(waits);
          day.arrives(ANNA_TAKES_12);
          day.arrives(waits.toArray(Announcement[]::new));
          lab.pass(Duration.ofSeconds(1));

          day.sideBySide(both.get(0), both.get(1));

          day.requireUpToDate(TWO_PROGRAMS);
        });
      }
    }
  }

  private static void everyOrder(Explore.Story<Announcement> story) {
    for (List<Announcement> order : Orders.of(ON_FRIDAY)) {
      Explore.calm(lab -> story.in(lab, order));
    }
  }
}
