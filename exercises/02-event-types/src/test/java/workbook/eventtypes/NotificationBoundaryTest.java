package workbook.eventtypes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import workbook.lab.ChapterClasses;
import workbook.lab.Step;

@Step(1)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NotificationBoundaryTest {

  @Test
  void no_personal_data_is_within_reach_of_a_notification() {
    noClasses()
        .that()
        .haveSimpleNameStartingWith("VoyageChanged")
        .should()
        .transitivelyDependOnClassesThat()
        .resideInAPackage("workbook.eventtypes.passengers..")
        .because("a field of a personal type is filled in one day, by somebody in a hurry;"
            + " read \"Whoever listens can read it\"")
        .check(ChapterClasses.around(CallCentre.class));
  }
}
