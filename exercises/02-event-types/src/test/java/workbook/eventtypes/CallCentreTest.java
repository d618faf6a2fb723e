package workbook.eventtypes;

import static java.time.Duration.ofMillis;
import static workbook.eventtypes.CallDay.Answer.behindBy;
import static workbook.eventtypes.CallDay.Answer.taking;
import static workbook.eventtypes.Friday.AT_EIGHT;
import static workbook.eventtypes.Friday.BEN;
import static workbook.eventtypes.Friday.EVENING;
import static workbook.eventtypes.Friday.NIGHT;
import static workbook.lab.Fault.ackLost;
import static workbook.lab.Fault.away;
import static workbook.lab.Fault.late;

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
import workbook.lab.Step;
import workbook.lab.Weather;

@Step(
    value = 2,
    title = "Who asks back asks as themselves, and trusts the newest answer",
    edit = "CallCentre",
    minutes = 10)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class CallCentreTest {

  private static final Voyage DELAYED = EVENING.leavesAt(AT_EIGHT);
  private static final Voyage WITHOUT_BEN = DELAYED.lets(BEN);

  @Test
  @Order(1)
  void an_answer_that_was_overtaken_is_not_taken_up() {
    Explore.calm(lab -> {
      var day = new CallDay(lab, EVENING).answers(taking(100), taking(5));

      day.changes(List.of(DELAYED, WITHOUT_BEN));
      day.settles();

      day.requireTheLatest();
    });
  }

  @Test
  @Order(2)
  void an_answer_may_overtake_another_before_anybody_was_told() {
    Explore.in(Weather.with(ackLost(1), late(2, ofMillis(500))), lab -> {
      var day = new CallDay(lab, EVENING).answers(taking(100), taking(5));

      day.changes(List.of(DELAYED, WITHOUT_BEN));
      day.settles();

      day.requireTheLatest();
    });
  }

  @Test
  @Order(3)
  void an_answer_older_than_the_notification_is_asked_for_again() {
    Explore.calm(lab -> {
      var day = new CallDay(lab, EVENING).answers(behindBy(50), behindBy(30));

      day.changes(DELAYED);
      day.settles();

      day.requireTheLatest();
      day.requireAskedAsItself();
    });
  }

  @Test
  @Order(4)
  void without_a_permission_of_its_own_it_learns_nothing() {
    Explore.calm(lab -> {
      var day = new CallDay(lab, EVENING);
      day.takesThePermissionBack();

      day.changes(DELAYED);
      day.settles();

      day.requireNoFile();
    });
  }

  @Test
  @Order(5)
  @GreenFromTheStart
  void an_answer_may_be_newer_than_the_notification() {
    Explore.in(Weather.with(late(1, ofMillis(40)), late(2, ofMillis(90_000))), lab -> {
      var day = new CallDay(lab, EVENING);

      day.changes(List.of(DELAYED, WITHOUT_BEN));
      lab.pass(ofMillis(1_000));

      day.requireTheLatest();
    });
  }

  @Test
  @Order(6)
  void each_change_is_asked_for() {
    Explore.calm(lab -> {
      var day = new CallDay(lab, EVENING);
      day.changes(DELAYED);
      day.settles();

      day.changes(WITHOUT_BEN);
      day.settles();

      day.requireTheLatest();
    });
  }

  @Test
  @Order(7)
  @GreenFromTheStart
  void a_counter_that_was_closed_is_asked_again() {
    Explore.in(Weather.with(away(CallDay.COUNTER, ofMillis(0), ofMillis(80))), lab -> {
      var day = new CallDay(lab, EVENING);

      day.changes(DELAYED);
      day.settles();

      day.requireTheLatest();
    });
  }

  @Test
  @Order(8)
  void who_knows_of_something_newer_puts_the_old_file_away() {
    Explore.in(Weather.with(away(CallDay.COUNTER, ofMillis(50), ofMillis(200))), lab -> {
      var day = new CallDay(lab, EVENING);
      day.changes(DELAYED);
      lab.pass(ofMillis(100));

      day.changes(WITHOUT_BEN);
      day.settles();

      day.requireTheLatest();
    });
  }

  @Test
  @Order(9)
  void each_voyage_counts_its_own_versions() {
    Explore.calm(lab -> {
      var day = new CallDay(lab, EVENING, NIGHT);

      day.changes(List.of(DELAYED, WITHOUT_BEN, NIGHT.leavesFrom("Quay 1")));
      day.settles();

      day.requireTheLatest();
    });
  }

  @Test
  @Order(10)
  void an_answer_that_says_nothing_new_is_asked_for_again() {
    Explore.calm(lab -> {
      var day = new CallDay(lab, EVENING).answers(taking(5), behindBy(10));
      day.changes(DELAYED);
      day.settles();

      day.changes(WITHOUT_BEN);
      day.settles();

      day.requireTheLatest();
    });
  }

  @Test
  @Order(11)
  void what_is_told_again_takes_no_newer_file_away() {
    Explore.in(Weather.with(late(1, ofMillis(600)), late(2, ofMillis(90_000))), lab -> {
      var day = new CallDay(lab, EVENING).answers(taking(5), behindBy(700));
      day.changes(DELAYED);
      lab.pass(ofMillis(500));
      day.changes(WITHOUT_BEN);
      lab.pass(ofMillis(500));

      day.isToldAgainOf(DELAYED);
      day.settles();

      day.requireTheLatest();
    });
  }
}
