package workbook.eventtypes;

import static workbook.eventtypes.EventRules.SNAPSHOT_IS_COMPLETE;
import static workbook.eventtypes.EventRules.SNAPSHOT_SAYS_ALL;
import static workbook.eventtypes.Friday.AT_EIGHT;
import static workbook.eventtypes.Friday.AT_SEVEN;
import static workbook.eventtypes.Friday.EVENING;
import static workbook.eventtypes.Friday.NIGHT;
import static workbook.lab.Fault.overtaken;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.eventtypes.fleet.Voyage;
import workbook.lab.Explore;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Orders;
import workbook.lab.Step;
import workbook.lab.Weather;

@Step(
    value = 3,
    title = "A copy of the timetable never goes back",
    edit = {"VoyageSnapshot", "Announcer", "DeparturesBoard"},
    minutes = 8)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class DeparturesBoardTest {

  private static final Voyage DELAYED = EVENING.leavesAt(AT_EIGHT);
  private static final Voyage WITHDRAWN = DELAYED.isWithdrawn();
  private static final Voyage BACK = WITHDRAWN.isReinstated().leavesAt(AT_SEVEN);
  private static final Voyage NIGHT_MOVED = NIGHT.leavesFrom("Quay 1");

  @Test
  @Order(1)
  void an_overtaken_snapshot_does_not_turn_the_board_back() {
    Explore.in(Weather.with(overtaken(1)), lab -> {
      var day = new BoardDay(lab).history(EVENING, DELAYED);

      day.publishes(EVENING, DELAYED);

      day.requireTheLatest();
    });
  }

  @Test
  @Order(2)
  void what_was_withdrawn_stays_withdrawn() {
    Explore.in(Weather.with(overtaken(2)), lab -> {
      var day = new BoardDay(lab).history(EVENING, DELAYED, WITHDRAWN);

      day.publishes(EVENING, DELAYED, WITHDRAWN);

      day.requireTheLatest();
    });
  }

  @Test
  @Order(3)
  void the_newest_in_a_message_counts_wherever_it_stands() {
    Explore.calm(lab -> {
      var day = new BoardDay(lab).history(EVENING, DELAYED, WITHDRAWN, NIGHT, NIGHT_MOVED);

      day.arrives(List.of(List.of(WITHDRAWN, NIGHT_MOVED, EVENING, NIGHT), List.of(DELAYED)));

      day.requireTheLatest();
    });
  }

  @Test
  @Order(4)
  void every_order_and_every_repeat_of_four_snapshots_ends_alike() {
    Voyage reinstated = WITHDRAWN.isReinstated();
    Explore.everyOrderAndRepeat(
        List.of(EVENING, DELAYED, WITHDRAWN, reinstated.leavesAt(AT_SEVEN)), (lab, states) -> {
          var day = new BoardDay(lab).history(EVENING, DELAYED, WITHDRAWN, reinstated, BACK);

          day.arrives(states.toArray(Voyage[]::new));

          day.requireTheLatest();
        });
  }

  @Test
  @Order(5)
  void every_order_in_every_batch_ends_alike() {
    for (List<Voyage> order : Orders.of(List.of(EVENING, DELAYED, WITHDRAWN))) {
      for (int cut = 0; cut < order.size(); cut++) {
        var batches = List.of(order.subList(0, cut), order.subList(cut, order.size()));
        Explore.calm(lab -> {
          var day = new BoardDay(lab).history(EVENING, DELAYED, WITHDRAWN);

          day.arrives(batches.stream().filter(batch -> !batch.isEmpty()).toList());

          day.requireTheLatest();
        });
      }
    }
  }

  @Test
  @Order(6)
  @GreenFromTheStart
  void a_voyage_that_is_reinstated_is_shown_again() {
    Explore.calm(lab -> {
      var day = new BoardDay(lab).history(EVENING, DELAYED, WITHDRAWN, WITHDRAWN.isReinstated());

      day.publishes(EVENING, DELAYED, WITHDRAWN, WITHDRAWN.isReinstated());

      day.requireTheLatest();
    });
  }

  @Test
  @Order(7)
  @GreenFromTheStart
  void each_voyage_counts_its_own_versions() {
    Explore.calm(lab -> {
      var day = new BoardDay(lab).history(EVENING, DELAYED, NIGHT);

      day.publishes(EVENING, DELAYED, NIGHT);

      day.requireTheLatest();
    });
  }

  @Test
  @Order(8)
  @GreenFromTheStart
  void a_board_that_starts_today_needs_one_snapshot() {
    Explore.calm(lab -> {
      var day = new BoardDay(lab).history(EVENING, DELAYED);

      day.publishes(DELAYED);

      day.requireTheLatest(SNAPSHOT_IS_COMPLETE);
    });
  }

  @Test
  @Order(9)
  @GreenFromTheStart
  void a_quay_that_was_given_back_is_shown_no_longer() {
    Explore.calm(lab -> {
      var day = new BoardDay(lab).history(EVENING, EVENING.givesItsQuayBack());

      day.publishes(EVENING, EVENING.givesItsQuayBack());

      day.requireTheLatest(SNAPSHOT_SAYS_ALL);
    });
  }
}
