package workbook.untangling;

import static workbook.untangling.Season.ANNA;
import static workbook.untangling.Season.BEN;
import static workbook.untangling.Season.CHO;
import static workbook.untangling.Season.FARE;
import static workbook.untangling.Season.V1;
import static workbook.untangling.Season.V2;
import static workbook.untangling.Season.V3;
import static workbook.untangling.Season.V4;
import static workbook.untangling.Season.V5;
import static workbook.untangling.UntanglingRules.OLD_READERS_GO_ON;
import static workbook.untangling.UntanglingRules.ONE_LETTER_ON_THE_MOVE;
import static workbook.untangling.UntanglingRules.THE_OLD_WORDS_END;
import static workbook.untangling.UntanglingRules.THE_PAST_IS_TOLD;

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
import workbook.lab.Fault;
import workbook.lab.Lab;
import workbook.lab.Step;
import workbook.lab.Weather;

@Step(
    value = 6,
    title = "Old and new run side by side, and nothing happens twice",
    edit = {"BookingOffice", "Advertising"},
    minutes = 6)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class MigrationTest {

  @Test
  @Order(1)
  void the_new_ones_know_who_sailed_before_they_came() {
    Explore.calm(lab -> {
      var line = oldSummer(lab);

      line.moves(V4).retells().settles();

      line.requireFigures(THE_PAST_IS_TOLD);
      line.requireFrequentTravellers(THE_PAST_IS_TOLD);
    });
  }

  @Test
  @Order(2)
  void the_old_readers_hear_all_that_is_booked_at_the_new_office() {
    Explore.calm(lab -> {
      var line = new FerryLine(lab).before().books(V4, ANNA).movesBerth(V4, ANNA);
      line.movesBerth(V4, ANNA).pays(V4, ANNA, FARE).settles();

      line.moves(V4).retells().settles();
      line.sells(V4, BEN, CHO).closes(V4).settles();
      line.sells(V5, ANNA, BEN).cancels(V5, BEN).closes(V5).settles();

      line.requireOldFigures(OLD_READERS_GO_ON, V4, V5);
    });
  }

  @Test
  @Order(3)
  void a_voyage_on_sale_is_not_told_as_closed() {
    Explore.calm(lab -> {
      var line = oldSummer(lab);

      line.moves(V4).retells().settles();
      line.sells(V4, BEN, CHO).closes(V4).settles();

      line.requireFigures(THE_PAST_IS_TOLD);
      line.requireFrequentTravellers(THE_PAST_IS_TOLD);
    });
  }

  @Test
  @Order(4)
  void each_letter_is_posted_once_by_the_old_or_by_the_new() {
    Explore.calm(lab -> {
      var line = oldSummer(lab);

      line.moves(V4).retells().settles();
      line.sells(V4, BEN).closes(V4).settles();
      line.sells(V5, ANNA, BEN).closes(V5).settles();

      line.requireLetters(ONE_LETTER_ON_THE_MOVE);
    });
  }

  @Test
  @Order(5)
  void a_voyage_that_the_old_ones_are_still_busy_with_is_theirs() {
    Explore.calm(lab -> {
      var line = new FerryLine(lab).before().sailed(V1, ANNA).sailed(V2, ANNA);

      line.sells(V3, ANNA).closes(V3).passes(Duration.ofMinutes(1));
      line.moves(V4).retells().settles();
      line.sells(V4, ANNA).closes(V4).settles();

      line.requireLetters(ONE_LETTER_ON_THE_MOVE);
    });
  }

  @Test
  @Order(6)
  void the_past_may_be_told_twice_and_while_people_book() {
    Explore.calm(lab -> {
      var line = oldSummer(lab);

      line.moves(V4).retells().sells(V4, CHO).retells().closes(V4).retells().settles();

      line.requireAllIsRight(ONE_LETTER_ON_THE_MOVE);
    });
  }

  @Test
  @Order(7)
  void when_the_old_readers_are_gone_nothing_is_told_in_the_old_words() {
    Explore.calm(lab -> {
      var line = oldSummer(lab);
      line.moves(V4).retells().settles();

      line.hasMoved();
      int before = line.bus.sent.size();
      line.sells(V4, BEN).closes(V4).settles();

      line.requireLetters(ONE_LETTER_ON_THE_MOVE);
      var since = new ArrayList<>(line.bus.sent.subList(before, line.bus.sent.size()));
      since.removeIf(each -> !each.topic().equals("booking")
          || Clerk.INTERNALS.keySet().stream().noneMatch(each.message().payload()::contains));
      lab.require(
          THE_OLD_WORDS_END,
          since.isEmpty(),
          () -> "But Booking still publishes " + since.get(0).message().type() + " on "
              + since.get(0).topic() + ".");
    });
  }

  @Test
  @Order(8)
  void who_comes_after_the_move_is_told_all_of_it_too() {
    Explore.calm(lab -> {
      var line = oldSummer(lab);
      line.moves(V4).retells().settles();
      line.hasMoved();
      line.sells(V4, CHO).closes(V4).settles();

      line.replacesReporting().retells().settles();

      line.requireFigures(THE_PAST_IS_TOLD);
      line.requireAllIsRight(ONE_LETTER_ON_THE_MOVE);
    });
  }

  @Test
  @Order(9)
  void in_any_weather_each_letter_is_posted_once() {
    for (String reader : Summer.READERS) {
      for (int nth = 1; nth <= 3; nth++) {
        for (Fault fault : List.of(
            Fault.late(nth, Duration.ofDays(2)).at(reader), Fault.overtaken(nth).at(reader))) {
          Explore.in(Weather.atMost(List.of(fault)), lab -> {
            var line = oldSummer(FerryLine.inAnyWeather(lab));

            line.moves(V4).retells();
            line.sells(V4, BEN).closes(V4).passes(Duration.ofDays(1)).retells();
            line.sells(V5, ANNA, BEN).closes(V5).settles();

            line.requireLetters(ONE_LETTER_ON_THE_MOVE);
            line.requireFigures(THE_PAST_IS_TOLD);
            line.requireFrequentTravellers(THE_PAST_IS_TOLD);
          });
        }
      }
    }
  }

  private static FerryLine oldSummer(Lab lab) {
    return oldSummer(new FerryLine(lab));
  }

  /** Three voyages have sailed, of which V-3 was sold badly; V-4 is on sale. */
  private static FerryLine oldSummer(FerryLine line) {
    return line.before()
        .sailed(V1, ANNA, BEN)
        .sailed(V2, ANNA, BEN, CHO)
        .sailed(V3, ANNA)
        .onSale(V4, ANNA);
  }
}
