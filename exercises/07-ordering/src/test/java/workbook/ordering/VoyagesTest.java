package workbook.ordering;

import static workbook.ordering.Evening.ANNA_MOVES_TO_14;
import static workbook.ordering.Evening.ANNA_TAKES_12;
import static workbook.ordering.Evening.BEN_TAKES_12;
import static workbook.ordering.Evening.DAN_MOVES_TO_15;
import static workbook.ordering.Evening.DAN_TAKES_12;
import static workbook.ordering.Evening.EVA_TAKES_12;
import static workbook.ordering.Evening.SATURDAY;
import static workbook.ordering.Evening.restless;
import static workbook.ordering.OrderingRules.EACH_VOYAGE_ALONE;
import static workbook.ordering.OrderingRules.NEVER_WHAT_NEVER_WAS;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.Explore;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Orders;
import workbook.lab.Step;
import workbook.ports.Message;

@Step(
    value = 4,
    title = "Voyages do not wait for each other",
    edit = {"WaitingRoom", "BoardingList"},
    minutes = 5)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class VoyagesTest {

  private static final List<Announcement> FOUR_OF_TWO =
      List.of(ANNA_TAKES_12, ANNA_MOVES_TO_14, DAN_TAKES_12, DAN_MOVES_TO_15);

  @Test
  @Order(1)
  void saturdays_passengers_do_not_wait_for_fridays_announcement() {
    Explore.calm(lab -> {
      var day =
          new GateDay(lab, List.of(ANNA_TAKES_12, ANNA_MOVES_TO_14, BEN_TAKES_12, DAN_TAKES_12));

      day.arriveAndSettle(List.of(ANNA_TAKES_12, BEN_TAKES_12, DAN_TAKES_12));

      day.requireOnlyWhatWas(NEVER_WHAT_NEVER_WAS);
      day.requireUpToDate(EACH_VOYAGE_ALONE, SATURDAY);
    });
  }

  @Test
  @Order(2)
  void in_every_order_two_voyages_tell_two_stories() {
    for (List<Announcement> order : Orders.of(FOUR_OF_TWO)) {
      Explore.calm(lab -> {
        var day = new GateDay(lab, FOUR_OF_TWO);

        day.arriveAndSettle(order);

        day.requireUpToDate(EACH_VOYAGE_ALONE);
      });
    }
  }

  @Test
  @Order(3)
  void so_they_do_if_each_announcement_is_repeated_at_each_later_place() {
    for (List<Announcement> order : Orders.of(FOUR_OF_TWO)) {
      Explore.calm(lab -> {
        var day = new GateDay(lab, FOUR_OF_TWO);

        for (int arrived = 1; arrived <= order.size(); arrived++) {
          day.arrives(order.get(arrived - 1));
          day.arrives(order.subList(0, arrived).toArray(Announcement[]::new));
        }
        lab.settle();

        day.requireUpToDate(EACH_VOYAGE_ALONE);
        day.requireNothingPutAside();
      });
    }
  }

  @Test
  @Order(4)
  void each_voyage_has_its_own_turn_although_both_wait() {
    Explore.calm(lab -> {
      var day = new GateDay(
          lab,
          List.of(
              ANNA_TAKES_12,
              ANNA_MOVES_TO_14,
              BEN_TAKES_12,
              DAN_TAKES_12,
              DAN_MOVES_TO_15,
              EVA_TAKES_12));

      day.arriveAndSettle(List.of(
          BEN_TAKES_12,
          EVA_TAKES_12,
          DAN_MOVES_TO_15,
          ANNA_TAKES_12,
          DAN_TAKES_12,
          ANNA_MOVES_TO_14));

      day.requireUpToDate(EACH_VOYAGE_ALONE);
    });
  }

  @Test
  @Order(5)
  void voyages_whose_names_run_into_their_numbers_are_two() {
    Explore.calm(lab -> {
      var twelve = restless("F-1", "Anna", 12);
      var two = restless("F-11", "Dan", 2);
      var happened = new ArrayList<>(twelve);
      happened.addAll(two);
      var day = new GateDay(lab, happened);
      var arrivals = new ArrayList<>(twelve.subList(0, 10));
      // no. 12 of F-1 waits, and so does no. 2 of F-11
      arrivals.addAll(List.of(twelve.get(11), two.get(1), two.get(0), twelve.get(10)));

      day.arriveAndSettle(arrivals);

      day.requireUpToDate(EACH_VOYAGE_ALONE);
    });
  }

  @Test
  @Order(6)
  @GreenFromTheStart
  void an_announcement_that_nobody_can_read_stops_no_other_voyage() {
    Explore.calm(lab -> {
      var day = new GateDay(lab, List.of(DAN_TAKES_12));
      lab.platform()
          .publish(
              GateDay.ANNOUNCEMENTS,
              new Message("F-7#1", "booking", "BerthTaken", "F-7", "F-7|one|taken|12|Anna"));

      day.arriveAndSettle(List.of(DAN_TAKES_12));

      day.requireUpToDate(EACH_VOYAGE_ALONE);
    });
  }
}
