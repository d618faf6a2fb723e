package workbook.mudball;

import static workbook.mudball.MudRules.IMPACT_IS_KNOWN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.GreenFromTheStart;
import workbook.lab.RuleBroken;
import workbook.lab.Step;
import workbook.mudball.detectors.ChangeImpact;
import workbook.mudball.inspected.Change;

@Step(
    value = 6,
    title = "Who has to change with a change is known before it is made",
    edit = "ChangeImpact",
    minutes = 6)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class ChangeImpactTest {

  @Test
  @Order(1)
  void whoever_uses_a_note_changes_with_it() {
    judge(Change.NO_MORE_BERTH_ASSIGNED);
    judge(Change.FARES_IN_TWO_PARTS);
  }

  @Test
  @Order(2)
  void a_rule_changes_in_all_of_its_homes() {
    judge(Change.FOUR_IN_SIXTY_DAYS);
  }

  @Test
  @Order(3)
  void whoever_counts_on_the_speed_of_another_changes_with_it() {
    judge(Change.REPORTING_TAKES_TEN_MINUTES);
  }

  @Test
  @Order(4)
  void whoever_asks_changes_with_the_question() {
    judge(Change.ANOTHER_QUESTION_FOR_REPORTING);
  }

  @Test
  @Order(5)
  @GreenFromTheStart
  void what_nobody_else_uses_is_changed_alone() {
    judge(Change.NO_CLERK_IN_THE_BOOKS);
    judge(Change.LOAD_BY_FARES);
    judge(Change.SOLD_BADLY_IS_FORTY);
  }

  private static void judge(Change change) {
    Set<String> answer = new TreeSet<>(new ChangeImpact().touchedBy(change));
    Map<String, String> touched = Dependencies.touchedBy(change);

    var lines = new ArrayList<String>();
    lines.add("  the change  " + change);
    lines.add("  you said    " + String.join(", ", answer));
    for (String context : Landscapes.CONTEXTS) {
      if (touched.containsKey(context) && !answer.contains(context)) {
        lines.add("  forgotten   " + context + ": " + touched.get(context));
        throw broken("But one who would break is not asked.", lines);
      }
    }
    answer.removeAll(touched.keySet());
    if (!answer.isEmpty()) {
      lines.add("  in vain     " + String.join(", ", answer) + ": nothing there depends on it");
      throw broken("But somebody is asked who need not change anything.", lines);
    }
  }

  private static RuleBroken broken(String breach, List<String> lines) {
    return new RuleBroken(IMPACT_IS_KNOWN, breach, lines, null);
  }
}
