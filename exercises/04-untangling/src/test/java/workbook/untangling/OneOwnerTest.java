package workbook.untangling;

import static workbook.untangling.Season.ANNA;
import static workbook.untangling.Season.BEN;
import static workbook.untangling.Season.CHO;
import static workbook.untangling.Season.DAN;
import static workbook.untangling.Season.V1;
import static workbook.untangling.Season.V10;
import static workbook.untangling.Season.V2;
import static workbook.untangling.Season.V3;
import static workbook.untangling.Season.V4;
import static workbook.untangling.UntanglingRules.A_COPY_IS_AT_HAND;
import static workbook.untangling.UntanglingRules.MARKETING_SAYS_WHO_IS_FREQUENT;
import static workbook.untangling.UntanglingRules.REPORTING_SAYS_HOW_FULL;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.Explore;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Step;
import workbook.untangling.marketing.FrequentTraveller;
import workbook.untangling.reporting.LoadFactor;

@Step(
    value = 2,
    title = "Each rule of the board is applied in one place",
    edit = {"MarketingNews", "Marketing", "Advertising"},
    minutes = 8)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class OneOwnerTest {

  private static final FrequentTraveller TWO_ARE_ENOUGH =
      crossings -> crossings.size() < 2 ? Optional.empty() : Optional.of(crossings.get(1));

  private static final FrequentTraveller NOBODY_ANY_MORE = crossings -> Optional.empty();

  /** From the first crossing on or after this day. */
  private static final FrequentTraveller WHO_SAILS_AT_MIDSUMMER = crossings ->
      crossings.stream().filter(day -> !day.isBefore(LocalDate.of(2024, 6, 20))).findFirst();

  private static final LoadFactor NOBODY_SHARES_A_CABIN =
      (berths, fares) -> 100 * fares.size() / (berths / 2);

  @Test
  @Order(1)
  void a_frequent_traveller_who_was_away_all_summer_is_one_still() {
    Explore.calm(lab -> {
      var line =
          new FerryLine(lab).sailed(V1, ANNA, BEN).sailed(V2, ANNA, BEN).sailed(V3, ANNA, BEN);

      line.sells(V10, ANNA).closes(V10).settles();

      line.requireAllIsRight(MARKETING_SAYS_WHO_IS_FREQUENT);
    });
  }

  @Test
  @Order(2)
  void when_two_crossings_are_enough_the_second_one_gets_a_letter() {
    Explore.calm(lab -> {
      var line = new FerryLine(lab)
          .decidedWhoIsFrequent("two crossings make a frequent traveller", TWO_ARE_ENOUGH)
          .sailed(V1, ANNA);

      line.sells(V2, ANNA, BEN).closes(V2).settles();

      line.requireAllIsRight(MARKETING_SAYS_WHO_IS_FREQUENT);
    });
  }

  @Test
  @Order(3)
  void when_the_board_wants_no_frequent_travellers_nobody_gets_a_letter() {
    Explore.calm(lab -> {
      var line = new FerryLine(lab)
          .decidedWhoIsFrequent("there are no frequent travellers any more", NOBODY_ANY_MORE)
          .sailed(V1, ANNA)
          .sailed(V2, ANNA);

      line.sells(V3, ANNA).closes(V3).settles();

      line.requireAllIsRight(MARKETING_SAYS_WHO_IS_FREQUENT);
    });
  }

  @Test
  @Order(4)
  void when_midsummer_makes_a_frequent_traveller_it_does_so_for_letters_too() {
    Explore.calm(lab -> {
      var line = new FerryLine(lab)
          .decidedWhoIsFrequent(
              "who sails at midsummer is a frequent traveller", WHO_SAILS_AT_MIDSUMMER)
          .sailed(V1, ANNA, BEN)
          .sailed(V2, ANNA);

      line.sells(V3, ANNA).closes(V3).settles();
      line.sells(V4, BEN, ANNA).closes(V4).settles();

      line.requireAllIsRight(MARKETING_SAYS_WHO_IS_FREQUENT);
    });
  }

  @Test
  @Order(5)
  @GreenFromTheStart
  void when_nobody_shares_a_cabin_two_of_six_is_well_sold() {
    Explore.calm(lab -> {
      var line = new FerryLine(lab)
          .decidedHowFullItIs(
              "nobody shares a cabin, so one head fills two berths", NOBODY_SHARES_A_CABIN)
          .sailed(V1, ANNA, BEN, CHO, DAN)
          .sailed(V2, ANNA, BEN, CHO, DAN);

      line.sells(V3, ANNA, BEN).closes(V3).settles();
      line.sells(V4, ANNA).closes(V4).settles();

      line.requireAllIsRight(REPORTING_SAYS_HOW_FULL);
    });
  }

  @Test
  @Order(6)
  @GreenFromTheStart
  void letters_are_written_while_nobody_at_marketing_answers() {
    Explore.calm(lab -> {
      var line = new FerryLine(lab).sailed(V1, ANNA).sailed(V2, ANNA).sailed(V3, ANNA);

      line.bus.closeDesk("marketing");
      line.sells(V4, ANNA, BEN).closes(V4).settles();

      line.requireAllIsRight(A_COPY_IS_AT_HAND);
    });
  }
}
