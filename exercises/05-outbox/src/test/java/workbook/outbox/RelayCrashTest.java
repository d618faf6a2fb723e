package workbook.outbox;

import static workbook.outbox.BookingDay.ANNA;
import static workbook.outbox.BookingDay.BEN;
import static workbook.outbox.BookingDay.FRIDAY;
import static workbook.outbox.BookingDay.SATURDAY;
import static workbook.outbox.OutboxRules.ONCE_WHEN_CALM;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.lab.Explore;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Lab;
import workbook.lab.Step;

@Step(
    value = 2,
    title = "What was committed is announced, whatever crashes",
    edit = "OutboxRelay",
    minutes = 6)
class RelayCrashTest {

  @Test
  @Order(1)
  void nothing_is_lost_and_nothing_invented_whatever_crashes() {
    Explore.everyCrash(RelayCrashTest::threeEvents);
  }

  @Test
  @Order(2)
  void a_second_crash_on_the_way_up_loses_nothing_either() {
    Explore.everyTwoCrashes(lab -> {
      var day = new BookingDay(lab);

      day.books(ANNA, FRIDAY);
      lab.settle();

      Verdicts.on(lab, day).nothingInvented().nothingLost();
    });
  }

  @Test
  @Order(3)
  @GreenFromTheStart
  void on_a_calm_day_each_event_is_announced_once() {
    Explore.calm(lab -> {
      BookingDay day = threeEvents(lab);

      lab.require(
          ONCE_WHEN_CALM,
          day.published().size() == 3,
          () -> "But 3 events made " + day.published().size() + " announcements.");
    });
  }

  private static BookingDay threeEvents(Lab lab) {
    var day = new BookingDay(lab);

    day.books(ANNA, FRIDAY);
    day.books(BEN, FRIDAY);
    day.relayPolls();
    day.changes(ANNA, SATURDAY);
    lab.settle();

    Verdicts.on(lab, day).nothingInvented().nothingLost();
    return day;
  }
}
