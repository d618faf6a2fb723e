package workbook.ordering;

import static workbook.lab.Fault.connectionLost;
import static workbook.ordering.OrderingRules.COUNTERS_WORK;
import static workbook.ordering.OrderingRules.EACH_NUMBER_ONCE;
import static workbook.ordering.OrderingRules.TOLD_AS_IT_HAPPENED;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.Component;
import workbook.lab.Explore;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Step;
import workbook.lab.Weather;

@Step(
    value = 1,
    title = "A number is drawn where the order is decided",
    edit = "BerthOffice",
    minutes = 10)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class NumbersTest {

  private static final String FRIDAY = "F-7";
  private static final String SATURDAY = "S-7";

  private static final int MORE_THAN_ANY_COUNTER_NEEDS = 10;

  @Test
  @Order(1)
  void who_takes_the_berth_that_another_has_left_comes_second() {
    Explore.everySwitch(lab -> {
      var day = new OfficeDay(lab, FRIDAY);
      var anna = day.counter();
      var ben = day.counter();
      day.fulfils(anna, "berth 12 for Anna", office -> office.take(FRIDAY, 12, "Anna"));

      day.fulfilsSideBySide(
          anna,
          "from 12 to 14",
          office -> office.move(FRIDAY, 12, 14),
          ben,
          "berth 12 for Ben",
          office -> office.take(FRIDAY, 12, "Ben"));

      day.requireTold(TOLD_AS_IT_HAPPENED);
      day.requireBerth(TOLD_AS_IT_HAPPENED, FRIDAY, 14, "Anna");
    });
  }

  @Test
  @Order(2)
  void wherever_a_counter_crashes_what_it_sold_is_announced_and_no_number_is_lost() {
    Explore.everyCrash(lab -> {
      var day = new OfficeDay(lab, FRIDAY);
      var counter = day.counter();

      day.fulfils(counter, "berth 12 for Anna", office -> office.take(FRIDAY, 12, "Anna"));
      day.fulfils(counter, "from 12 to 14", office -> office.move(FRIDAY, 12, 14));

      day.requireTold(TOLD_AS_IT_HAPPENED);
    });
  }

  @Test
  @Order(3)
  void two_berths_that_are_sold_at_the_same_moment_have_two_numbers() {
    Explore.everySwitch(lab -> {
      var day = new OfficeDay(lab, FRIDAY);
      var anna = day.counter();
      var ben = day.counter();
      day.fulfils(anna, "berth 16 for Cleo", office -> office.take(FRIDAY, 16, "Cleo"));

      sellTwo(day, anna, ben);
    });
  }

  @Test
  @Order(4)
  void so_have_the_first_two_of_a_voyage() {
    Explore.everySwitch(lab -> {
      var day = new OfficeDay(lab, FRIDAY);

      sellTwo(day, day.counter(), day.counter());
    });
  }

  private static void sellTwo(
      OfficeDay day, Component<BerthOffice> anna, Component<BerthOffice> ben) {
    day.fulfilsSideBySide(
        anna,
        "berth 12 for Anna",
        office -> office.take(FRIDAY, 12, "Anna"),
        ben,
        "berth 14 for Ben",
        office -> office.take(FRIDAY, 14, "Ben"));

    day.requireTold(EACH_NUMBER_ONCE);
    day.requireBerth(EACH_NUMBER_ONCE, FRIDAY, 12, "Anna");
    day.requireBerth(EACH_NUMBER_ONCE, FRIDAY, 14, "Ben");
  }

  @Test
  @Order(5)
  void a_counter_that_loses_the_database_loses_no_number() {
    for (int statement = 1; statement <= MORE_THAN_ANY_COUNTER_NEEDS; statement++) {
      Explore.in(Weather.atMost(List.of(connectionLost(statement))), lab -> {
        var day = new OfficeDay(lab, FRIDAY);
        var counter = day.counter();

        day.fulfils(counter, "berth 12 for Anna", office -> office.take(FRIDAY, 12, "Anna"));
        day.fulfils(counter, "berth 14 for Ben", office -> office.take(FRIDAY, 14, "Ben"));

        day.requireTold(TOLD_AS_IT_HAPPENED);
        day.requireBerth(COUNTERS_WORK, FRIDAY, 12, "Anna");
        day.requireBerth(COUNTERS_WORK, FRIDAY, 14, "Ben");
      });
    }
  }

  @Test
  @Order(6)
  @GreenFromTheStart
  void what_is_refused_has_no_number() {
    Explore.calm(lab -> {
      var day = new OfficeDay(lab, FRIDAY);
      var counter = day.counter();
      day.fulfils(counter, "berth 12 for Anna", office -> office.take(FRIDAY, 12, "Anna"));
      day.fulfils(counter, "berth 12 for Ben", office -> office.take(FRIDAY, 12, "Ben"));
      day.fulfils(counter, "from 14 to 15", office -> office.move(FRIDAY, 14, 15));
      day.fulfils(counter, "14 back", office -> office.giveBack(FRIDAY, 14));

      day.fulfils(counter, "berth 14 for Ben", office -> office.take(FRIDAY, 14, "Ben"));

      day.requireTold(EACH_NUMBER_ONCE);
      day.requireBerth(TOLD_AS_IT_HAPPENED, FRIDAY, 14, "Ben");
    });
  }

  @Test
  @Order(7)
  @GreenFromTheStart
  void each_voyage_has_numbers_of_its_own() {
    Explore.calm(lab -> {
      var day = new OfficeDay(lab, FRIDAY, SATURDAY);
      var counter = day.counter();

      day.fulfils(counter, "F-7, 12 for Anna", office -> office.take(FRIDAY, 12, "Anna"));
      day.fulfils(counter, "S-7, 12 for Ben", office -> office.take(SATURDAY, 12, "Ben"));
      day.fulfils(counter, "F-7, from 12 to 14", office -> office.move(FRIDAY, 12, 14));
      day.fulfils(counter, "S-7, 12 back", office -> office.giveBack(SATURDAY, 12));

      day.requireTold(EACH_NUMBER_ONCE);
      day.requireBerth(TOLD_AS_IT_HAPPENED, FRIDAY, 14, "Anna");
    });
  }

  @Test
  @Order(8)
  @GreenFromTheStart
  void a_counter_that_was_restarted_goes_on_counting() {
    Explore.calm(lab -> {
      var day = new OfficeDay(lab, FRIDAY);
      var counter = day.counter();
      var other = day.counter();
      day.fulfils(counter, "berth 12 for Anna", office -> office.take(FRIDAY, 12, "Anna"));
      day.fulfils(other, "berth 14 for Ben", office -> office.take(FRIDAY, 14, "Ben"));
      counter.restart();

      day.fulfils(counter, "berth 15 for Cleo", office -> office.take(FRIDAY, 15, "Cleo"));

      day.requireTold(EACH_NUMBER_ONCE);
    });
  }
}
