package workbook.saga;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import workbook.lab.ChapterClasses;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Step;

@Step(2)
@GreenFromTheStart
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhoKnowsWhomBoundaryTest {

  @Test
  void the_saga_knows_the_others_by_their_messages_only() {
    noClasses()
        .that()
        .resideInAPackage("workbook.saga")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "workbook.saga.fleet", "workbook.saga.payments", "workbook.saga.ticketing")
        .because("what the others write down is their own affair and changes without notice;"
            + " read \"A no takes back the yes before it\"")
        .check(ChapterClasses.around(BookingSaga.class));
  }

  @Test
  void the_saga_does_not_know_the_laboratory() {
    noClasses()
        .that()
        .resideInAPackage("workbook.saga..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("workbook.lab..")
        .because("a saga that leans on our pretend world has never met the real one;"
            + " read \"In one breath with the command\"")
        .check(ChapterClasses.around(BookingSaga.class));
  }
}
