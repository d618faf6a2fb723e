package workbook.publicprivate;

import static workbook.publicprivate.BookingDay.ANNA;
import static workbook.publicprivate.BookingDay.BEN;
import static workbook.publicprivate.BookingDay.FRIDAY;
import static workbook.publicprivate.BookingDay.SATURDAY;
import static workbook.publicprivate.PublicRules.ALL_KEPT;
import static workbook.publicprivate.PublicRules.KNOWS;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.Explore;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Step;

@Step(
    value = 1,
    title = "A booking is what its notes say",
    edit = {"Booking", "BookingDesk", "BookingContext"},
    minutes = 10)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class DrawerTest {

  @Test
  @Order(1)
  void a_counter_that_was_opened_just_now_knows_the_booking() {
    Explore.calm(lab -> {
      var day = BookingDay.withNobodyListening(lab, KNOWS);
      day.does(Act.opens(ANNA, FRIDAY, 2), Act.pays(ANNA, 10_00), Act.pays(ANNA, 5_00));

      day.requireFiles(KNOWS);
    });
  }

  @Test
  @Order(2)
  void wherever_the_counter_is_closed_for_the_night_it_goes_on_in_the_morning() {
    for (int night = 1; night < Days.ANNAS.size(); night += 2) {
      int evening = night;
      Explore.calm(lab -> {
        var day = BookingDay.withNobodyListening(lab, KNOWS);
        for (int i = 0; i < Days.ANNAS.size(); i++) {
          if (i == evening) {
            day.opensAnew();
          }
          day.does(Days.ANNAS.get(i));
        }

        day.requireFiles(KNOWS);
      });
    }
  }

  @Test
  @Order(3)
  void two_counters_take_turns_with_one_booking() {
    Explore.calm(lab -> {
      var day = BookingDay.withNobodyListening(lab, KNOWS);
      var second = day.anotherCounter();
      for (int i = 0; i < Days.BOTH.size(); i++) {
        if (i % 2 == 0) {
          day.does(Days.BOTH.get(i));
        } else {
          day.does(second, Days.BOTH.get(i));
        }
      }

      day.requireFiles(KNOWS);
    });
  }

  @Test
  @Order(4)
  void what_one_counter_has_done_the_other_one_sees() {
    Explore.calm(lab -> {
      var day = BookingDay.withNobodyListening(lab, KNOWS);
      var second = day.anotherCounter();
      day.does(Act.opens(ANNA, FRIDAY, 2));
      day.requireFiles(KNOWS, second);

      day.does(Act.moves(ANNA, SATURDAY));
      day.requireFiles(KNOWS, second);

      day.does(Act.moves(ANNA, FRIDAY));
      day.does(second, Act.moves(ANNA, SATURDAY));
    });
  }

  @Test
  @Order(5)
  void what_is_refused_is_refused_in_the_morning_too() {
    Explore.calm(lab -> {
      var day = BookingDay.withNobodyListening(lab, KNOWS);
      day.does(Act.pays(ANNA, 10_00), Act.opens(ANNA, FRIDAY, 7), Act.opens(ANNA, FRIDAY, 2));
      day.does(Act.agreesFare(ANNA, 40_00), Act.pays(ANNA, 40_00));
      day.opensAnew();
      day.does(Act.opens(ANNA, SATURDAY, 1), Act.agreesFare(ANNA, 30_00));
      day.does(Act.moves(ANNA, FRIDAY), Act.cancels(ANNA), Act.pays(ANNA, 10_00));
      day.opensAnew();
      day.does(Act.moves(ANNA, SATURDAY), Act.cancels(ANNA), Act.remarks(ANNA));

      day.requireFiles(KNOWS);
    });
  }

  @Test
  @Order(6)
  void two_counters_at_the_same_moment_do_not_overlook_each_other() {
    Explore.everySwitch(lab -> {
      var day = BookingDay.withNobodyListening(lab, KNOWS);
      day.does(Act.opens(ANNA, FRIDAY, 2), Act.agreesFare(ANNA, 40_00));

      day.atTheSameMoment(Act.pays(ANNA, 15_00), Act.pays(ANNA, 25_00));

      day.requireFiles(ALL_KEPT);
      day.requireFilesAtTheFirstCounter(ALL_KEPT);
    });
  }

  @Test
  @Order(7)
  void a_booking_opened_at_two_counters_at_the_same_moment_is_opened_once() {
    Explore.everySwitch(lab -> {
      var day = BookingDay.withNobodyListening(lab, KNOWS);

      day.atTheSameMoment(Act.opens(ANNA, FRIDAY, 2), Act.opens(ANNA, SATURDAY, 1));

      day.requireFiles(ALL_KEPT);
      day.requireFilesAtTheFirstCounter(ALL_KEPT);
    });
  }

  @Test
  @Order(8)
  @GreenFromTheStart
  void of_a_booking_that_was_never_opened_there_is_nothing_to_see() {
    Explore.calm(lab -> {
      var day = BookingDay.withNobodyListening(lab, KNOWS);
      day.does(Act.opens(ANNA, FRIDAY, 2));

      day.requireNoFile(KNOWS, BEN);
    });
  }
}
