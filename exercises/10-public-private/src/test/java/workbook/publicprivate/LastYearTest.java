package workbook.publicprivate;

import static workbook.publicprivate.BookingDay.ANNA;
import static workbook.publicprivate.BookingDay.BEN;
import static workbook.publicprivate.BookingDay.FRIDAY;
import static workbook.publicprivate.BookingDay.SATURDAY;
import static workbook.publicprivate.PublicRules.LAST_YEARS;
import static workbook.publicprivate.PublicRules.LOUD;
import static workbook.publicprivate.PublicRules.SAME_WORDS;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.Explore;
import workbook.lab.RuleBroken;
import workbook.lab.Step;

@Step(
    value = 5,
    title = "Last year's notes give the same words",
    edit = {"Notes", "BookingDesk"},
    minutes = 8)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class LastYearTest {

  @Test
  @Order(1)
  void a_booking_of_last_year_is_what_it_was() {
    for (List<Act> days : List.of(Days.ANNAS, Days.BOTH)) {
      for (int notes = 1; notes <= days.size(); notes++) {
        List<Act> lastYear = days.subList(0, notes);
        Explore.calm(lab -> {
          var day = new BookingDay(lab, LAST_YEARS);
          lastYear.forEach(day.lastYear()::did);

          day.requireFiles(LAST_YEARS);
        });
      }
    }
  }

  @Test
  @Order(2)
  void one_old_note_may_say_three_things_and_the_counter_goes_on_behind_it() {
    Explore.calm(lab -> {
      var day = new BookingDay(lab, LAST_YEARS);
      day.lastYear().did(Act.opens(ANNA, FRIDAY, 2));
      day.lastYear().noted(ANNA, Secrets.NAME, Secrets.PASSPORT, Secrets.PHONE);

      day.does(Act.agreesFare(ANNA, 40_00), Act.pays(ANNA, 40_00), Act.names(ANNA));

      day.requireFiles(LAST_YEARS);
    });
  }

  @Test
  @Order(3)
  void an_old_note_may_say_nothing_any_more_and_the_counter_goes_on_behind_it() {
    Explore.calm(lab -> {
      var day = new BookingDay(lab, LAST_YEARS);
      day.lastYear().did(Act.opens(ANNA, FRIDAY, 2));
      day.lastYear().note(ANNA, "Printed", "{\"pages\":2}");
      day.lastYear().note(ANNA, "Printed", "{\"pages\":1}");

      day.does(Act.agreesFare(ANNA, 40_00), Act.pays(ANNA, 40_00), Act.names(ANNA));

      day.requireFiles(LAST_YEARS);
    });
  }

  @Test
  @Order(4)
  void on_whatever_day_the_new_program_comes_the_words_are_the_same() {
    for (List<Act> days : List.of(Days.ANNAS, Days.BOTH)) {
      List<String> newOnly = wire(days, 0);
      for (int release = 1; release < days.size(); release++) {
        List<String> wire = wire(days, release);
        List<String> rest = newOnly.subList(newOnly.size() - wire.size(), newOnly.size());
        if (!wire.equals(rest)) {
          throw new RuleBroken(
              SAME_WORDS,
              "But after a release when " + release + " old notes were there, the others heard\n"
                  + wire + ", not\n" + rest + ".");
        }
      }
    }
  }

  @Test
  @Order(5)
  void what_was_allowed_last_year_has_happened() {
    Explore.calm(lab -> {
      var day = new BookingDay(lab, LAST_YEARS).listeningClosely();
      day.colleague()
          .remembers(new BookingFile(ANNA, FRIDAY, 9, null, null, null, 40_00, 15_00, false));
      day.lastYear()
          .note(ANNA, "Opened", "{\"voyage\":\"Friday evening\",\"places\":9,\"clerk\":\"X\"}");
      day.lastYear().note(ANNA, "FarePartPaid", "{\"amount\":\"15.00\",\"card\":\"1\"}");
      day.lastYear().note(ANNA, "FareAgreed", "{\"amount\":\"40\"}");

      day.requireFiles(LAST_YEARS);
      day.does(Act.pays(ANNA, 25_00), Act.moves(ANNA, SATURDAY));

      day.requireFiles(LAST_YEARS);
    });
  }

  @Test
  @Order(6)
  void a_note_that_nobody_understands_is_not_passed_over() {
    Explore.calm(lab -> {
      var day = new BookingDay(lab, LAST_YEARS);
      day.lastYear().did(Act.opens(ANNA, FRIDAY, 2));
      day.lastYear().did(Act.opens(BEN, FRIDAY, 2));
      day.lastYear().note(ANNA, "Bewitched", "{}");

      day.requireLoud(LOUD, Act.agreesFare(ANNA, 40_00));

      day.does(Act.agreesFare(BEN, 40_00));
    });
  }

  /** What this year's program says, if last year's did the first of these acts. */
  private static List<String> wire(List<Act> acts, int release) {
    var wire = new ArrayList<String>();
    Explore.calm(lab -> {
      var day = new BookingDay(lab, LAST_YEARS).listeningClosely();
      acts.subList(0, release).forEach(day.lastYear()::did);
      day.looksIntoTheDrawer();
      day.does(acts.subList(release, acts.size()).toArray(Act[]::new));
      day.firstWords().forEach(message -> wire.add(message.type() + " " + message.payload()));
    });
    return wire;
  }
}
