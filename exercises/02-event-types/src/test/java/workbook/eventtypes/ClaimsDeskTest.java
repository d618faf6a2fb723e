package workbook.eventtypes;

import static workbook.eventtypes.ClaimsDay.delayed;
import static workbook.eventtypes.ClaimsDay.rescheduled;
import static workbook.eventtypes.EventRules.EACH_DELAY_COUNTS;
import static workbook.eventtypes.EventRules.HEARD_IS_NOT_HAPPENED;
import static workbook.eventtypes.EventRules.ONLY_OUR_FAULT_IS_PAID;
import static workbook.eventtypes.EventRules.OUR_FAULT_IS_PAID;
import static workbook.eventtypes.EventRules.RESCHEDULED_CANCELS_FREE;
import static workbook.eventtypes.EventRules.STAYS_TRUE;
import static workbook.eventtypes.Friday.AT_EIGHT;
import static workbook.eventtypes.Friday.EVENING;
import static workbook.eventtypes.Friday.NIGHT;
import static workbook.eventtypes.Friday.TWIN;
import static workbook.eventtypes.Friday.behindTheScenes;
import static workbook.eventtypes.events.Cause.ENGINE_FAILURE;
import static workbook.eventtypes.events.Cause.HARBOUR_CLOSED;
import static workbook.lab.Fault.deliveredTwice;
import static workbook.lab.Fault.overtaken;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.eventtypes.ClaimsDay.Happening;
import workbook.lab.Explore;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Orders;
import workbook.lab.Step;
import workbook.lab.Weather;

@Step(
    value = 5,
    title = "A domain event tells what happened, not what is",
    edit = {"VoyageEvent", "Announcer", "ClaimsDesk"},
    minutes = 9)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class ClaimsDeskTest {

  private static final Happening ENGINE_FAILED = delayed(120, ENGINE_FAILURE);
  private static final Happening HARBOUR_WAS_CLOSED = delayed(120, HARBOUR_CLOSED);
  private static final Happening RESCHEDULED = rescheduled(120);

  @Test
  @Order(1)
  void two_stories_with_the_same_end_are_two_stories() {
    Explore.calm(lab -> {
      var day = new ClaimsDay(lab, EVENING, TWIN);

      day.happens("V-8", RESCHEDULED);
      day.happens("V-7", ENGINE_FAILED);

      day.requireOwed(OUR_FAULT_IS_PAID, "V-7", true);
      day.requireOwed(ONLY_OUR_FAULT_IS_PAID, "V-8", false);
    });
  }

  @Test
  @Order(2)
  void a_closed_harbour_is_no_fault_of_ours() {
    Explore.calm(lab -> {
      var day = new ClaimsDay(lab, EVENING);

      day.happens("V-7", HARBOUR_WAS_CLOSED);

      day.requireOwed(ONLY_OUR_FAULT_IS_PAID, "V-7", false);
      day.requireCancelsFree(RESCHEDULED_CANCELS_FREE, "V-7", false);
    });
  }

  @Test
  @Order(3)
  void whose_voyage_was_rescheduled_may_cancel() {
    Explore.calm(lab -> {
      var day = new ClaimsDay(lab, EVENING, NIGHT);

      day.happens("V-7", RESCHEDULED);
      day.happens("V-8", ENGINE_FAILED);

      day.requireCancelsFree(RESCHEDULED_CANCELS_FREE, "V-7", true);
      day.requireCancelsFree(RESCHEDULED_CANCELS_FREE, "V-8", false);
    });
  }

  @Test
  @Order(4)
  @GreenFromTheStart
  void two_hours_because_of_an_engine_are_paid() {
    Explore.calm(lab -> {
      var day = new ClaimsDay(lab, EVENING, NIGHT);

      day.happens("V-7", ENGINE_FAILED);
      day.happens("V-8", delayed(119, ENGINE_FAILURE));

      day.requireOwed(OUR_FAULT_IS_PAID, "V-7", true);
      day.requireOwed(ONLY_OUR_FAULT_IS_PAID, "V-8", false);
    });
  }

  @Test
  @Order(5)
  void ship_and_crew_are_not_in_the_event() {
    var before = EVENING;
    var after = EVENING.leavesAt(AT_EIGHT);
    Announcer fleet = new Announcer();
    Explore.calm(lab -> ClaimsDay.requireTheSameWords(
        lab,
        fleet.delayed(before, after, ENGINE_FAILURE),
        fleet.delayed(behindTheScenes(before), behindTheScenes(after), ENGINE_FAILURE)));
    Explore.calm(lab -> ClaimsDay.requireTheSameWords(
        lab,
        fleet.rescheduled(before, after),
        fleet.rescheduled(behindTheScenes(before), behindTheScenes(after))));
  }

  @Test
  @Order(6)
  void every_short_story_is_answered_by_what_happened_in_it() {
    for (List<Happening> story : stories()) {
      Explore.calm(lab -> {
        var day = new ClaimsDay(lab, EVENING);

        day.happens("V-7", story.toArray(Happening[]::new));

        boolean ours = story.contains(ENGINE_FAILED);
        day.requireOwed(ours ? STAYS_TRUE : ONLY_OUR_FAULT_IS_PAID, "V-7", ours);
        boolean rescheduled = story.stream().anyMatch(ClaimsDeskTest::isRescheduling);
        day.requireCancelsFree(
            rescheduled ? STAYS_TRUE : RESCHEDULED_CANCELS_FREE, "V-7", rescheduled);
      });
    }
  }

  @Test
  @Order(7)
  @GreenFromTheStart
  void a_delay_that_is_told_twice_is_one_delay() {
    Explore.in(Weather.with(deliveredTwice(1)), lab -> {
      var day = new ClaimsDay(lab, EVENING);

      day.happens("V-7", delayed(60, ENGINE_FAILURE));

      day.requireOwed(HEARD_IS_NOT_HAPPENED, "V-7", false);
    });
  }

  @Test
  @Order(8)
  @GreenFromTheStart
  void two_delays_of_an_hour_are_not_one_of_two() {
    Explore.calm(lab -> {
      var day = new ClaimsDay(lab, EVENING);

      day.happens("V-7", delayed(60, ENGINE_FAILURE), delayed(60, ENGINE_FAILURE));

      day.requireOwed(EACH_DELAY_COUNTS, "V-7", false);
    });
  }

  @Test
  @Order(9)
  void what_is_told_late_has_happened_too() {
    for (List<Happening> story : Orders.of(List.of(ENGINE_FAILED, RESCHEDULED))) {
      Explore.in(Weather.with(overtaken(1)), lab -> {
        var day = new ClaimsDay(lab, EVENING);

        day.happens("V-7", story.toArray(Happening[]::new));

        day.requireOwed(STAYS_TRUE, "V-7", true);
        day.requireCancelsFree(STAYS_TRUE, "V-7", true);
      });
    }
  }

  private static final Happening BROUGHT_FORWARD = rescheduled(-120);

  private static boolean isRescheduling(Happening happening) {
    return happening == RESCHEDULED || happening == BROUGHT_FORWARD;
  }

  /** Every story of one, two or three happenings. */
  private static List<List<Happening>> stories() {
    var happenings = List.of(
        ENGINE_FAILED,
        HARBOUR_WAS_CLOSED,
        RESCHEDULED,
        BROUGHT_FORWARD,
        delayed(30, ENGINE_FAILURE));
    var stories = new ArrayList<List<Happening>>();
    for (Happening first : happenings) {
      stories.add(List.of(first));
      for (Happening second : happenings) {
        stories.add(List.of(first, second));
        for (Happening third : happenings) {
          stories.add(List.of(first, second, third));
        }
      }
    }
    return stories;
  }
}
