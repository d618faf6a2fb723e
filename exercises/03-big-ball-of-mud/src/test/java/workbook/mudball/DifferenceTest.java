package workbook.mudball;

import static workbook.mudball.MudRules.A_DIFFERENCE_IS_FOUND;
import static workbook.mudball.MudRules.NO_DIFFERENCE_IS_INVENTED;
import static workbook.mudball.Suspects.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Rule;
import workbook.lab.RuleBroken;
import workbook.lab.Step;
import workbook.mudball.Suspects.Habit;
import workbook.mudball.detectors.FunctionalCoupling;
import workbook.mudball.inspected.History;
import workbook.mudball.inspected.Suspect;

@Step(3)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class DifferenceTest {

  @Test
  @Order(1)
  void marketing_and_advertising_can_fall_out() {
    requireDifference(
        Suspects.marketing(),
        Suspects.advertising(),
        "one counts what was paid and sailed, the other what was booked");
  }

  @Test
  @Order(2)
  void every_small_slip_shows_on_some_day() {
    requireDifference(home("marketing"), home("a", Habit.WANTS_FOUR), "the other wants four");
    requireDifference(
        home("marketing"), home("b", Habit.COUNTS_THE_UNPAID), "the other does not ask for money");
    requireDifference(
        home("marketing"),
        home("c", Habit.COUNTS_THE_CANCELLED),
        "the other still counts what was given back");
    requireDifference(
        home("d", Habit.COUNTS_EACH_BERTH), home("marketing"), "the one counts each berth");
    requireDifference(
        home("marketing"), home("e", Habit.THIRTY_ONE_DAYS), "the other has a longer month");
    requireDifference(home("f", Habit.FORGETS), home("marketing"), "the one forgets");
    requireDifference(
        home("marketing"), home("g", Habit.ONE_A_DAY), "the other counts one crossing a day");
    requireDifference(
        home("h", Habit.TAKES_OPEN_FOR_CLOSED),
        home("marketing"),
        "the one does not wait until sales close");
    requireDifference(
        home("marketing"),
        home("i", Habit.MIXES_PEOPLE_UP),
        "the other counts everybody's crossings together");
  }

  @Test
  @Order(3)
  @GreenFromTheStart
  void where_there_is_no_difference_none_is_found() {
    requireNone(home("marketing"), home("advertising"));
    requireNone(Suspects.marketing(), home("advertising"));
  }

  private static void requireDifference(Suspect one, Suspect other, String which) {
    History history = find(one, other)
        .orElseThrow(() -> broken(
            A_DIFFERENCE_IS_FOUND,
            "But between two who do not always agree you have found no history.",
            List.of(
                "  the two     work out who is a frequent traveller", "  but         " + which)));
    if (one.answers(history).equals(other.answers(history))) {
      throw alike(A_DIFFERENCE_IS_FOUND, one, other, history);
    }
  }

  private static void requireNone(Suspect one, Suspect other) {
    find(one, other).ifPresent(history -> {
      if (one.answers(history).equals(other.answers(history))) {
        throw alike(NO_DIFFERENCE_IS_INVENTED, one, other, history);
      }
      throw new IllegalStateException("the two are meant to be equal, and are not, on\n" + history);
    });
  }

  private static Optional<History> find(Suspect one, Suspect other) {
    return new FunctionalCoupling().difference(one, other);
  }

  private static RuleBroken alike(Rule rule, Suspect one, Suspect other, History history) {
    var lines = new ArrayList<String>();
    history.toString().lines().limit(8).map(line -> "  " + line).forEach(lines::add);
    lines.add("  one says    " + one.answers(history));
    lines.add("  other says  " + other.answers(history));
    return broken(rule, "But on the history that you have found they agree.", lines);
  }

  private static RuleBroken broken(Rule rule, String breach, List<String> lines) {
    return new RuleBroken(rule, breach, lines, null);
  }
}
