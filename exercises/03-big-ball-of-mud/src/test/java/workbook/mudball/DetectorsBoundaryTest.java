package workbook.mudball;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import workbook.lab.ChapterClasses;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Step;
import workbook.mudball.detectors.ImplementationCoupling;

@Step(1)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DetectorsBoundaryTest {

  @Test
  @GreenFromTheStart
  void a_detector_knows_none_of_those_whom_it_judges() {
    noClasses()
        .that()
        .resideInAPackage("workbook.mudball.detectors..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "workbook.mudball.booking..",
            "workbook.mudball.marketing..",
            "workbook.mudball.reporting..",
            "workbook.mudball.advertising..",
            "workbook.mudball.museum..")
        .because("a detector that names one event finds out about the next one when it hurts;"
            + " read \"What nobody has promised\"")
        .check(ChapterClasses.around(ImplementationCoupling.class));
  }

  @Test
  @GreenFromTheStart
  void a_detector_keeps_nothing_in_static_fields() {
    assertThat(ChapterClasses.staticsThatCanChange(ImplementationCoupling.class))
        .as("what a detector remembers of one system it says of the next;"
            + " static fields that can change")
        .isEmpty();
  }
}
