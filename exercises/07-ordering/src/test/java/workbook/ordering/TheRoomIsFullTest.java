package workbook.ordering;

import static workbook.ordering.Evening.DAN_MOVES_TO_15;
import static workbook.ordering.Evening.DAN_TAKES_12;
import static workbook.ordering.Evening.EVA_TAKES_12;
import static workbook.ordering.Evening.FRIDAY;
import static workbook.ordering.Evening.SATURDAY;
import static workbook.ordering.Evening.restless;
import static workbook.ordering.OrderingRules.EACH_VOYAGE_ALONE;
import static workbook.ordering.OrderingRules.STALE_TAKES_NO_PLACE;
import static workbook.ordering.OrderingRules.WAITING_IS_NOT_SEEN;
import static workbook.ordering.Patience.LONGEST_WAIT;
import static workbook.ordering.Patience.MOST_WAITING;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.Explore;
import workbook.lab.Step;

@Step(5)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class TheRoomIsFullTest {

  private static final List<Announcement> A_BUSY_EVENING = restless(FRIDAY, "Anna", 30);
  private static final Announcement FIRST = A_BUSY_EVENING.get(0);
  private static final Announcement MISSING = A_BUSY_EVENING.get(1);
  private static final List<Announcement> EARLY = A_BUSY_EVENING.subList(2, 30);

  /** Some keep two rows for each that waits. */
  private static final int ROWS = 2 * MOST_WAITING + 5;

  @Test
  @Order(1)
  void what_found_no_place_is_missed_although_the_gap_was_filled() {
    Explore.calm(lab -> {
      var day = new GateDay(lab, A_BUSY_EVENING);
      day.booking().opens();
      day.arrives(FIRST);
      day.arrives(EARLY.toArray(Announcement[]::new));
      day.passes(Duration.ofSeconds(1));

      day.arrives(MISSING);
      day.passes(LONGEST_WAIT.multipliedBy(3));

      day.requireUpToDate(WAITING_IS_NOT_SEEN);
    });
  }

  @Test
  @Order(2)
  void only_so_many_wait_and_the_others_come_with_the_replay() {
    Explore.calm(lab -> {
      var day = new GateDay(lab, A_BUSY_EVENING);
      day.arrives(FIRST);
      day.arrives(EARLY.toArray(Announcement[]::new));
      day.passes(Duration.ofSeconds(1));
      day.requireRowsOfAtMost(ROWS);

      day.booking().opens();
      day.passes(LONGEST_WAIT.multipliedBy(3));

      day.requireUpToDate(WAITING_IS_NOT_SEEN);
    });
  }

  @Test
  @Order(3)
  void one_voyages_full_room_takes_no_place_from_another() {
    Explore.calm(lab -> {
      var happened = new ArrayList<>(A_BUSY_EVENING);
      happened.addAll(List.of(DAN_TAKES_12, DAN_MOVES_TO_15, EVA_TAKES_12));
      var day = new GateDay(lab, happened);
      day.arrives(FIRST);
      day.arrives(EARLY.toArray(Announcement[]::new));

      day.arrives(DAN_TAKES_12, EVA_TAKES_12, DAN_MOVES_TO_15);
      lab.pass(Duration.ofSeconds(10));

      day.requireUpToDate(EACH_VOYAGE_ALONE, SATURDAY);
    });
  }

  @Test
  @Order(4)
  void what_is_stale_takes_no_place() {
    Explore.calm(lab -> {
      var day = new GateDay(lab, A_BUSY_EVENING.subList(0, MOST_WAITING + 2));
      var stale = A_BUSY_EVENING.subList(0, MOST_WAITING).toArray(Announcement[]::new);
      day.arrives(stale);
      day.arrives(stale);

      day.arrives(A_BUSY_EVENING.get(MOST_WAITING + 1), A_BUSY_EVENING.get(MOST_WAITING));
      lab.pass(Duration.ofSeconds(10));

      day.requireUpToDate(STALE_TAKES_NO_PLACE);
    });
  }

  @Test
  @Order(5)
  void who_gave_up_a_place_for_another_is_missed_too() {
    Explore.calm(lab -> {
      var evening = A_BUSY_EVENING.subList(0, MOST_WAITING + 3);
      var day = new GateDay(lab, evening);
      day.booking().opens();
      day.arrives(FIRST);
      day.arrives(evening.subList(3, evening.size()).toArray(Announcement[]::new));
      day.passes(Duration.ofSeconds(1));

      day.arrives(evening.get(2));
      day.arrives(MISSING);
      day.passes(LONGEST_WAIT.multipliedBy(3));

      day.requireUpToDate(WAITING_IS_NOT_SEEN);
    });
  }

  @Test
  @Order(6)
  void what_found_no_place_is_missed_until_it_is_there() {
    Explore.calm(lab -> {
      var day = new GateDay(lab, A_BUSY_EVENING);
      day.booking().opens();
      day.booking().losesTheEndOfItsFirstAnswer();
      day.arrives(FIRST);
      day.arrives(EARLY.toArray(Announcement[]::new));
      day.passes(Duration.ofSeconds(1));

      day.arrives(MISSING);
      day.passes(LONGEST_WAIT.multipliedBy(4));

      day.requireUpToDate(WAITING_IS_NOT_SEEN);
    });
  }
}
