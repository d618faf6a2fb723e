package workbook.process;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import workbook.lab.ChapterClasses;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Step;

@Step(2)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DecisionBoundaryTest {

  @Test
  @GreenFromTheStart
  void a_decision_knows_neither_desk_nor_database_nor_broker() {
    noClasses()
        .that()
        .resideInAPackage("workbook.process.domain..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "workbook.process",
            "workbook.ports..",
            "workbook.lab..",
            "org.jdbi..",
            "java.sql..",
            "javax.sql..")
        .because("a decision that looks something up cannot be told as a table, and decides"
            + " otherwise tomorrow; read \"State and news give state and commands\"")
        .check(ChapterClasses.around(RebookingDesk.class));
  }

  @Test
  @GreenFromTheStart
  void a_decision_asks_no_clock_and_throws_no_dice() {
    noClasses()
        .that()
        .resideInAPackage("workbook.process.domain..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Clock.class, InstantSource.class, Random.class)
        .because("told again after a crash it would decide otherwise, and one of the two has"
            + " already left; read \"State and news give state and commands\"")
        .check(ChapterClasses.around(RebookingDesk.class));
  }
}
