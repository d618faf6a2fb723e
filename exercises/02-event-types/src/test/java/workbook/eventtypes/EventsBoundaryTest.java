package workbook.eventtypes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import workbook.lab.ChapterClasses;
import workbook.lab.Step;

@Step(5)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventsBoundaryTest {

  @Test
  void no_event_reaches_the_model_behind_it() {
    noClasses()
        .that()
        .resideInAPackage("workbook.eventtypes.events..")
        .should()
        .transitivelyDependOnClassesThat()
        .resideInAPackage("workbook.eventtypes.fleet..")
        .because(
            "an event that carries Fleet's own model breaks strangers whenever Fleet changes it;"
                + " read \"What happened is not what is\"")
        .check(ChapterClasses.around(CallCentre.class));
  }
}
