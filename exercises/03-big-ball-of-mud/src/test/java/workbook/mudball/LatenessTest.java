package workbook.mudball;

import static workbook.mudball.MudRules.BUSINESS_TIME_IS_LEFT_ALONE;
import static workbook.mudball.MudRules.GUESSERS_ARE_NAMED;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Step;
import workbook.mudball.detectors.TemporalCoupling;
import workbook.mudball.museum.Program;
import workbook.mudball.museum.advertising.AReminderAfterADay;
import workbook.mudball.museum.advertising.ByItsOwnClock;
import workbook.mudball.museum.advertising.FiveMinutesLater;
import workbook.mudball.museum.advertising.ThanksEverybody;
import workbook.mudball.museum.advertising.TravellersFirst;
import workbook.mudball.museum.advertising.TwoDaysToAnswer;
import workbook.mudball.museum.advertising.WhenAllIsKnown;
import workbook.mudball.museum.advertising.WritesAgain;
import workbook.mudball.museum.marketing.FlowersForTheFirst;
import workbook.mudball.museum.reporting.DailyFigures;
import workbook.mudball.museum.reporting.HalfAnHour;

@Step(
    value = 5,
    title = "Who counts on being in time is named; a limit of the business is not",
    edit = "TemporalCoupling",
    minutes = 9)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class LatenessTest {

  private static final Renaming ELSEWHERE = new Renaming(
      "under other names",
      "",
      Map.of("advertising", "booking", "booking", "ads", "reporting", "figures"));

  @Test
  @Order(1)
  void whoever_waits_five_minutes_is_named() {
    names("advertising", FiveMinutesLater::new, "gives Reporting five minutes to count");
  }

  @Test
  @Order(2)
  void whoever_counts_on_an_order_is_named() {
    names(
        "advertising",
        TravellersFirst::new,
        "takes it that Marketing has told of all travellers before the sales close");
  }

  @Test
  @Order(3)
  @GreenFromTheStart
  void a_limit_of_the_business_is_not_a_coupling() {
    leavesAlone("advertising", TwoDaysToAnswer::new, "takes answers for two days, by their date");
    leavesAlone("advertising", AReminderAfterADay::new, "reminds people after a day");
    leavesAlone("reporting", DailyFigures::new, "counts once a day");
  }

  @Test
  @Order(4)
  @GreenFromTheStart
  void whoever_waits_until_all_is_known_is_left_alone() {
    leavesAlone("advertising", WhenAllIsKnown::new, "waits for news, however long that takes");
    leavesAlone("advertising", ThanksEverybody::new, "writes the same letters in any order");
  }

  @Test
  @Order(5)
  void the_others_who_guess_are_named_too() {
    names("reporting", HalfAnHour::new, "waits half an hour");
    names("marketing", FlowersForTheFirst::new, "takes the first whom it hears of for the first");
    names("advertising", ByItsOwnClock::new, "takes answers for two days, by its own clock");
    names("advertising", WritesAgain::new, "posts a list twice if somebody comes after the end");
  }

  @Test
  @Order(6)
  void under_other_names_the_same_ones_are_named() {
    Verdict.on("the museum with FiveMinutesLater", "is in a context called booking here")
        .sparing(BUSINESS_TIME_IS_LEFT_ALONE)
        .names(
            GUESSERS_ARE_NAMED,
            List.of(Accusation.of("booking")),
            () -> new TemporalCoupling()
                .complaints(new Exhibition("advertising", FiveMinutesLater::new, ELSEWHERE)));
    Verdict.on("the museum with HalfAnHour", "is in a context called figures here")
        .sparing(BUSINESS_TIME_IS_LEFT_ALONE)
        .names(
            GUESSERS_ARE_NAMED,
            List.of(Accusation.of("figures")),
            () -> new TemporalCoupling()
                .complaints(new Exhibition("reporting", HalfAnHour::new, ELSEWHERE)));
  }

  @Test
  @Order(7)
  void each_of_two_who_guess_is_named() {
    Verdict.on(
            "the museum with HalfAnHour and FlowersForTheFirst",
            "guess, one in reporting and one in marketing")
        .among(Landscapes.CONTEXTS)
        .sparing(BUSINESS_TIME_IS_LEFT_ALONE)
        .names(
            GUESSERS_ARE_NAMED,
            List.of(Accusation.of("reporting"), Accusation.of("marketing")),
            () -> new TemporalCoupling()
                .complaints(new Exhibition(
                    Map.of("reporting", HalfAnHour::new, "marketing", FlowersForTheFirst::new),
                    Renaming.NONE)));
  }

  private static void names(String context, Supplier<Program> exhibit, String does) {
    Verdict.on("the museum with " + name(exhibit), "is in " + context + " and " + does)
        .among(Landscapes.CONTEXTS)
        .sparing(BUSINESS_TIME_IS_LEFT_ALONE)
        .names(
            GUESSERS_ARE_NAMED,
            List.of(Accusation.of(context)),
            () ->
                new TemporalCoupling().complaints(new Exhibition(context, exhibit, Renaming.NONE)));
  }

  private static void leavesAlone(String context, Supplier<Program> exhibit, String does) {
    Verdict.on("the museum with " + name(exhibit), "is in " + context + " and " + does)
        .isSilent(
            BUSINESS_TIME_IS_LEFT_ALONE,
            () ->
                new TemporalCoupling().complaints(new Exhibition(context, exhibit, Renaming.NONE)));
  }

  private static String name(Supplier<Program> exhibit) {
    return exhibit.get().getClass().getSimpleName();
  }
}
