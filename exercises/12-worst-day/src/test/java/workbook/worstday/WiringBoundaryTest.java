package workbook.worstday;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import workbook.lab.ChapterClasses;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Step;
import workbook.worstday.blocks.Books;

@Step(1)
@GreenFromTheStart
@DisplayNameGeneration(ReplaceUnderscores.class)
class WiringBoundaryTest {

  private static GivenClassesConjunction noClassOfYours() {
    return noClasses()
        .that()
        .resideInAPackage("workbook.worstday")
        .and()
        .haveNameNotMatching(".*\\.(Audit|Day|FerryLine|Pace|Promises)(\\$.*)?");
  }

  @Test
  void only_booking_knows_what_booking_tells_itself() {
    noClassOfYours()
        .and()
        .haveNameNotMatching(".*\\.BookingWiring(\\$.*)?")
        .should()
        .dependOnClassesThat(resideInAnyPackage("workbook.worstday.booking"))
        .because("Booking's people change their private events without asking anybody;"
            + " read \"What everybody may hear\"")
        .check(ChapterClasses.around(FerryLine.class));
  }

  @Test
  void the_wiring_leaves_the_books_to_the_blocks() {
    noClassOfYours()
        .should()
        .callMethod(Books.class, "update", String.class, Object[].class)
        .orShould()
        .callMethod(Books.class, "rows", String.class, Object[].class)
        .orShould()
        .callMethod(Books.class, "number", String.class, Object[].class)
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("java.sql..")
        .because(
            "whoever writes into a context's tables past it knows half of what the context knows;"
                + " read \"In one breath\"")
        .check(ChapterClasses.around(FerryLine.class));
  }

  @Test
  void no_program_knows_the_laboratory() {
    noClasses()
        .that()
        .resideInAPackage("workbook.worstday..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("workbook.lab..")
        .because("the same programs are to run for real, where there is no laboratory;"
            + " read \"For real\"")
        .check(ChapterClasses.around(FerryLine.class));
  }
}
