package workbook.publicprivate;

import static workbook.publicprivate.BookingDay.ANNA;
import static workbook.publicprivate.BookingDay.BEN;
import static workbook.publicprivate.BookingDay.FRIDAY;
import static workbook.publicprivate.BookingDay.SATURDAY;
import static workbook.publicprivate.PublicRules.ANSWERED;
import static workbook.publicprivate.PublicRules.SAID;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
    value = 2,
    title = "Many notes become few words, and some none",
    edit = {"Translator", "BookingDesk"},
    minutes = 10)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class FewWordsTest {

  @Test
  @Order(1)
  void a_fare_paid_in_three_parts_is_one_crossing_confirmed() {
    theDay(
        Act.opens(ANNA, FRIDAY, 2),
        Act.agreesFare(ANNA, 59_97),
        Act.pays(ANNA, 19_99),
        Act.pays(ANNA, 19_99),
        Act.pays(ANNA, 19_99));
  }

  @Test
  @Order(2)
  void what_is_paid_on_top_confirms_nothing_again() {
    theDay(
        Act.opens(ANNA, FRIDAY, 2),
        Act.agreesFare(ANNA, 40_00),
        Act.pays(ANNA, 50_00),
        Act.pays(ANNA, 12_00),
        Act.remarks(ANNA),
        Act.scores(ANNA));
  }

  @Test
  @Order(3)
  void a_deposit_that_turns_out_to_be_enough_confirms_when_the_fare_is_agreed() {
    theDay(
        Act.opens(ANNA, FRIDAY, 2),
        Act.agreesFare(ANNA, 40_00),
        Act.pays(ANNA, 35_00),
        Act.agreesFare(ANNA, 35_00),
        Act.opens(BEN, FRIDAY, 1),
        Act.pays(BEN, 50_00),
        Act.agreesFare(BEN, 45_00));
  }

  @Test
  @Order(4)
  void a_move_gives_up_one_crossing_and_confirms_another() {
    theDay(
        Act.opens(ANNA, FRIDAY, 2),
        Act.agreesFare(ANNA, 40_00),
        Act.pays(ANNA, 40_00),
        Act.moves(ANNA, SATURDAY),
        Act.moves(ANNA, FRIDAY),
        Act.cancels(ANNA));
  }

  @Test
  @Order(5)
  void what_happens_to_a_booking_that_nobody_has_heard_of_is_not_news() {
    theDay(
        Act.opens(ANNA, FRIDAY, 2),
        Act.names(ANNA),
        Act.showsPassport(ANNA),
        Act.leavesPhone(ANNA),
        Act.moves(ANNA, SATURDAY),
        Act.agreesFare(ANNA, 40_00),
        Act.pays(ANNA, 39_99),
        Act.cancels(ANNA),
        Act.opens(BEN, FRIDAY, 1),
        Act.withdraws(BEN));
  }

  @Test
  @Order(6)
  void who_is_confirmed_and_changes_name_passport_or_phone_is_news_each_time() {
    theDay(
        Act.opens(ANNA, FRIDAY, 2),
        Act.agreesFare(ANNA, 40_00),
        Act.pays(ANNA, 40_00),
        Act.names(ANNA),
        Act.showsPassport(ANNA),
        Act.leavesPhone(ANNA),
        Act.leavesAnotherPhone(ANNA));
  }

  @Test
  @Order(7)
  void a_withdrawn_voyage_is_a_crossing_given_up() {
    theDay(Days.BOTH.toArray(Act[]::new));
  }

  @Test
  @Order(8)
  void two_bookings_whose_numbers_are_alike_are_two_crossings() {
    var acts = new ArrayList<>(List.of(Act.opens(ANNA, FRIDAY, 2), Act.agreesFare(ANNA, 40_00)));
    acts.addAll(Collections.nCopies(10, Act.remarks(ANNA)));
    acts.add(Act.pays(ANNA, 40_00));
    acts.add(Act.opens(ANNA + "1", FRIDAY, 2));
    acts.add(Act.agreesFare(ANNA + "1", 40_00));
    acts.add(Act.pays(ANNA + "1", 40_00));

    theDay(acts.toArray(Act[]::new));
  }

  @Test
  @Order(9)
  void looking_into_the_drawer_tells_nobody_anything() {
    Explore.calm(lab -> {
      var day = new BookingDay(lab, ANSWERED);
      day.does(Days.BOTH.toArray(Act[]::new));

      day.opensAnew();
      day.looksIntoTheDrawer();
      day.does(Act.leavesPhone(ANNA));
    });
  }

  @Test
  @Order(10)
  void wherever_the_counter_is_closed_for_the_night_the_words_are_the_same() {
    for (int night = 1; night < Days.ANNAS.size(); night += 2) {
      int evening = night;
      Explore.calm(lab -> {
        var day = new BookingDay(lab, ANSWERED);
        day.does(Days.ANNAS.subList(0, evening).toArray(Act[]::new));
        day.opensAnew();
        day.does(Days.ANNAS.subList(evening, Days.ANNAS.size()).toArray(Act[]::new));
      });
    }
  }

  @Test
  @Order(11)
  void whatever_crashes_the_words_are_the_same() {
    List<Act> acts = List.of(Act.pays(ANNA, 25_00), Act.moves(ANNA, SATURDAY), Act.names(ANNA));
    Explore.everyCrash(lab -> {
      var day = new BookingDay(lab, ANSWERED).whateverCrashes();
      day.calmly(Act.opens(ANNA, FRIDAY, 2), Act.agreesFare(ANNA, 40_00), Act.pays(ANNA, 15_00));

      day.does(acts.toArray(Act[]::new));
    });
  }

  @Test
  @Order(12)
  void two_last_payments_at_the_same_moment_confirm_once() {
    Explore.everySwitch(lab -> {
      var day = new BookingDay(lab, ANSWERED);
      day.does(Act.opens(ANNA, FRIDAY, 2), Act.agreesFare(ANNA, 40_00));

      day.atTheSameMoment(Act.pays(ANNA, 15_00), Act.pays(ANNA, 25_00));

      day.requireSaid(SAID, List.of("CrossingConfirmed"));
    });
  }

  @Test
  @Order(13)
  void two_bookings_at_the_same_moment_are_both_told() {
    Explore.everySwitch(lab -> {
      var day = new BookingDay(lab, ANSWERED);
      day.does(Act.opens(ANNA, FRIDAY, 2), Act.agreesFare(ANNA, 40_00));
      day.does(Act.opens(BEN, FRIDAY, 1), Act.agreesFare(BEN, 40_00));

      day.atTheSameMomentAsThePost(Act.pays(ANNA, 40_00), Act.pays(BEN, 40_00));
    });
  }

  @Test
  @Order(14)
  @GreenFromTheStart
  void what_a_crash_keeps_from_being_noted_is_not_said() {
    Explore.everyCrash(lab -> {
      var day = new BookingDay(lab, ANSWERED).whateverCrashes();
      day.calmly(Act.opens(ANNA, FRIDAY, 2), Act.agreesFare(ANNA, 40_00));

      day.triesOnce(Act.pays(ANNA, 40_00));
    });
  }

  private static void theDay(Act... acts) {
    Explore.calm(lab -> new BookingDay(lab, ANSWERED).does(acts));
  }
}
