package workbook.idempotent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import workbook.idempotent.domain.CrossingCancelled;
import workbook.lab.ChapterClasses;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Step;

@Step(1)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MemoryBoundaryTest {

  @Test
  void the_memory_reads_the_envelope_and_not_the_letter() {
    noClasses()
        .that()
        .haveSimpleNameStartingWith("Inbox")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(CrossingCancelled.class)
        .because("a memory that reads the letter takes two cancellations that say the same for one;"
            + " read \"What makes two deliveries one message\"")
        .check(ChapterClasses.around(RefundDesk.class));
  }

  @Test
  @GreenFromTheStart
  void the_desks_do_not_know_the_laboratory() {
    noClasses()
        .that()
        .resideInAPackage("workbook.idempotent..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("workbook.lab..")
        .because("a desk that leans on our pretend broker has never met a real one;"
            + " read \"Why the broker repeats itself\"")
        .check(ChapterClasses.around(RefundDesk.class));
  }
}
