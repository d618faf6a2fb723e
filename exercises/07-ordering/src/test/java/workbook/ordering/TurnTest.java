package workbook.ordering;

import static workbook.ordering.Evening.ANNA_MOVES_TO_14;
import static workbook.ordering.Evening.ANNA_TAKES_12;
import static workbook.ordering.Evening.BEN_TAKES_12;
import static workbook.ordering.Evening.FRIDAY;
import static workbook.ordering.Evening.ON_FRIDAY;
import static workbook.ordering.Evening.restless;
import static workbook.ordering.OrderingRules.IN_THE_END;
import static workbook.ordering.OrderingRules.NOT_IN_STATICS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.ChapterClasses;
import workbook.lab.Explore;
import workbook.lab.GreenFromTheStart;
import workbook.lab.RuleBroken;
import workbook.lab.Step;

@Step(
    value = 2,
    title = "The early wait, the late release them, the stale are dropped",
    edit = {"BoardingList", "WaitingRoom"},
    minutes = 7)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class TurnTest {

  @Test
  @Order(1)
  @GreenFromTheStart
  void nothing_is_remembered_in_static_fields() {
    List<String> fields = ChapterClasses.staticsThatCanChange(BoardingList.class);

    if (!fields.isEmpty()) {
      throw new RuleBroken(NOT_IN_STATICS, "But " + String.join(" and ", fields) + " can change.");
    }
  }

  @Test
  @Order(2)
  void an_announcement_that_comes_too_early_waits_for_its_turn() {
    Explore.calm(lab -> {
      var day = new GateDay(lab, ON_FRIDAY);

      day.arriveAndSettle(List.of(ANNA_TAKES_12, BEN_TAKES_12, ANNA_MOVES_TO_14));

      day.requireUpToDate(IN_THE_END);
    });
  }

  @Test
  @Order(3)
  void old_news_changes_nothing() {
    Explore.calm(lab -> {
      var day = new GateDay(lab, ON_FRIDAY);

      day.arriveAndSettle(List.of(ANNA_TAKES_12, ANNA_MOVES_TO_14, ANNA_TAKES_12, BEN_TAKES_12));

      day.requireUpToDate(IN_THE_END);
      day.requireNothingPutAside();
    });
  }

  @Test
  @Order(4)
  void in_every_order_and_with_every_repeat_the_list_tells_the_same_story() {
    Explore.everyOrderAndRepeat(ON_FRIDAY, (lab, arrivals) -> {
      var day = new GateDay(lab, ON_FRIDAY);

      day.arriveAndSettle(arrivals);

      day.requireUpToDate(IN_THE_END);
      day.requireNothingPutAside();
    });
  }

  @Test
  @Order(5)
  void ten_comes_after_nine() {
    Explore.calm(lab -> {
      var changes = restless(FRIDAY, "Anna", 12);
      var day = new GateDay(lab, changes);
      var arrivals = new ArrayList<>(changes.subList(0, 2));
      for (int late = 11; late >= 2; late--) {
        arrivals.add(changes.get(late));
      }

      day.arriveAndSettle(arrivals);

      day.requireUpToDate(IN_THE_END);
    });
  }

  @Test
  @Order(6)
  @GreenFromTheStart
  void what_comes_in_order_does_not_wait() {
    Explore.calm(lab -> {
      var day = new GateDay(lab, ON_FRIDAY);

      day.arrives(ANNA_TAKES_12, ANNA_MOVES_TO_14, BEN_TAKES_12);
      lab.pass(Duration.ofSeconds(1));

      day.requireUpToDate(IN_THE_END);
    });
  }
}
