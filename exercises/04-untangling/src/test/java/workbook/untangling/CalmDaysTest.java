package workbook.untangling;

import static workbook.untangling.Season.ANNA;
import static workbook.untangling.Season.BEN;
import static workbook.untangling.Season.CHO;
import static workbook.untangling.Season.DAN;
import static workbook.untangling.Season.V1;
import static workbook.untangling.Season.V2;
import static workbook.untangling.Season.V2_IN_THE_EVENING;
import static workbook.untangling.Season.V3;
import static workbook.untangling.Season.V4;
import static workbook.untangling.Season.V4_IN_THE_EVENING;
import static workbook.untangling.Season.V5;
import static workbook.untangling.UntanglingRules.AS_IT_WAS;
import static workbook.untangling.UntanglingRules.NOTHING_IN_STATICS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
import workbook.untangling.Books.Letter;
import workbook.untangling.Season.Voyage;
import workbook.untangling.booking.BookingOffice;

/** Stories of quiet days, each told to the system as it was and to the system as it is. */
@Step(1)
@GreenFromTheStart
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class CalmDaysTest {

  @Test
  @Order(0)
  void contexts_share_nothing_in_static_fields() {
    List<String> fields = ChapterClasses.staticsThatCanChange(BookingOffice.class);

    if (!fields.isEmpty()) {
      throw new RuleBroken(
          NOTHING_IN_STATICS, "But " + String.join(" and ", fields) + " can change.");
    }
  }

  @Test
  void a_third_crossing_on_a_voyage_sold_badly_gets_a_letter() {
    endsAsItDid(line -> line.sells(V1, ANNA)
        .closes(V1)
        .settles()
        .sells(V2, ANNA, BEN)
        .closes(V2)
        .settles()
        .sells(V3, ANNA, BEN)
        .closes(V3)
        .settles());
  }

  @Test
  void a_voyage_sold_well_gets_none() {
    endsAsItDid(line -> line.sailed(V1, ANNA, BEN)
        .sailed(V2, ANNA, BEN)
        .sells(V3, ANNA, BEN, CHO)
        .closes(V3)
        .settles());
  }

  @Test
  void who_has_cancelled_is_not_counted_and_gets_none() {
    endsAsItDid(line -> line.sailed(V1, ANNA, BEN)
        .sailed(V2, ANNA, BEN)
        .sells(V3, ANNA, BEN, CHO, DAN)
        .cancels(V3, BEN)
        .cancels(V3, DAN)
        .closes(V3)
        .settles());
  }

  @Test
  void a_regular_gets_one_letter_for_each_voyage() {
    endsAsItDid(line -> line.sailed(V1, ANNA, BEN)
        .sailed(V2, ANNA)
        .sailed(V3, ANNA, BEN)
        .sells(V4, ANNA)
        .closes(V4)
        .settles()
        .sells(V5, ANNA, BEN)
        .closes(V5)
        .settles());
  }

  @Test
  void two_voyages_on_sale_at_once_are_two_voyages() {
    endsAsItDid(line -> line.sailed(V1, ANNA, BEN)
        .sailed(V2, ANNA, BEN)
        .sells(V3, ANNA)
        .sells(V4, BEN)
        .sells(V3, CHO)
        .sells(V4, DAN, CHO)
        .closes(V3)
        .settles()
        .closes(V4)
        .settles());
  }

  @Test
  void a_voyage_nobody_wants_is_empty() {
    endsAsItDid(line -> line.sells(V1, ANNA).cancels(V1, ANNA).closes(V1).settles());
  }

  @Test
  void whoever_books_two_berths_fills_two() {
    endsAsItDid(line -> line.sailed(V1, ANNA, CHO)
        .sailed(V2, ANNA, CHO)
        .sells(V3, ANNA, BEN)
        .sellsAnotherBerth(V3, BEN)
        .closes(V3)
        .settles());
  }

  @Test
  void a_ferry_in_the_morning_and_one_in_the_evening_are_two_crossings() {
    endsAsItDid(line -> line.sailed(V1, ANNA)
        .sailed(V2, ANNA, BEN, CHO)
        .sells(V2_IN_THE_EVENING, ANNA, BEN)
        .closes(V2_IN_THE_EVENING)
        .settles());
  }

  @Test
  void two_ferries_on_one_day_are_two_letters() {
    endsAsItDid(line -> line.sailed(V1, ANNA)
        .sailed(V2, ANNA)
        .sailed(V3, ANNA, BEN, CHO)
        .sells(V4, ANNA)
        .closes(V4)
        .settles()
        .sells(V4_IN_THE_EVENING, ANNA, BEN)
        .closes(V4_IN_THE_EVENING)
        .settles());
  }

  private record Ending(
      List<Letter> letters, Map<String, LocalDate> frequent, Map<Voyage, Integer> loads) {}

  private static void endsAsItDid(Consumer<FerryLine> story) {
    var before = new ArrayList<Ending>();
    Explore.calm(lab -> before.add(ending(new FerryLine(lab).before(), "old reporting", story)));
    Explore.calm(lab -> {
      var line = new FerryLine(lab);

      Ending now = ending(line, "reporting", story);

      line.requireAllIsRight(AS_IT_WAS);
      lab.require(
          AS_IT_WAS,
          now.equals(before.get(0)),
          () -> "But it was " + before + " and is " + now + ".");
    });
  }

  private static Ending ending(FerryLine line, String reporting, Consumer<FerryLine> story) {
    story.accept(line);
    Map<Voyage, Integer> loads = new java.util.HashMap<>();
    line.books.closedVoyages().forEach(v -> loads.put(v, line.load(reporting, v)));
    return new Ending(line.letters(), line.frequentTravellers(), loads);
  }
}
