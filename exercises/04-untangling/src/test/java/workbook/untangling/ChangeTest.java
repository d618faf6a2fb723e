package workbook.untangling;

import static workbook.untangling.Season.ANNA;
import static workbook.untangling.Season.BEN;
import static workbook.untangling.Season.V1;
import static workbook.untangling.Season.V2;
import static workbook.untangling.Season.V3;
import static workbook.untangling.UntanglingRules.CHANGES_TOUCH_ONE;
import static workbook.untangling.UntanglingRules.WORKS_WITHOUT_THE_NOTES;

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
import workbook.todo.NotYetWritten;

@Step(
    value = 5,
    title = "A change touches one context, and a newcomer none",
    edit = {"Catering"},
    minutes = 5)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class ChangeTest {

  @Test
  @Order(1)
  void a_change_of_a_contexts_own_classes_touches_nobody_else() {
    Explore.calm(lab -> {
      var line = new FerryLine(lab);
      withCateringIfThereIsOne(line);

      threeFridays(line);

      var dependencies = new Dependencies(line.bus);
      List<String> wrong = dependencies.intoPrivatePackages();
      if (!wrong.isEmpty()) {
        throw new RuleBroken(
            CHANGES_TOUCH_ONE,
            "But " + String.join("; ", wrong) + ".",
            dependencies.picture(),
            null);
      }
    });
  }

  @Test
  @Order(2)
  void the_others_work_where_booking_has_no_classes_of_its_own() {
    Explore.calm(lab -> {
      var line = new FerryLine(lab);
      try {
        line.opensOnTheIsland(new Island(ChangeTest.class.getClassLoader()));
        threeFridays(line);
      } catch (LinkageError e) {
        throw lab.broken(
            WORKS_WITHOUT_THE_NOTES, "But somebody looks for Booking's " + Island.missing(e) + ".");
      }
      line.requireLetters(WORKS_WITHOUT_THE_NOTES);
    });
  }

  private static void withCateringIfThereIsOne(FerryLine line) {
    try {
      line.hiresCatering();
    } catch (NotYetWritten e) {
      // then the picture is drawn without it
    }
  }

  private static void threeFridays(FerryLine line) {
    line.sells(V1, ANNA).closes(V1).settles();
    line.sells(V2, ANNA, BEN).closes(V2).settles();
    line.sells(V3, ANNA, BEN).closes(V3).settles();
  }
}
