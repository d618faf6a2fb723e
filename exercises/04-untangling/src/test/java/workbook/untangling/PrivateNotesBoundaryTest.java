package workbook.untangling;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import workbook.lab.ChapterClasses;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Step;
import workbook.untangling.booking.BookingOffice;

@Step(1)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PrivateNotesBoundaryTest {

  @Test
  void nobody_but_booking_knows_how_it_keeps_its_notes() {
    noClasses()
        .that()
        .resideOutsideOfPackages("workbook.untangling.booking..", "workbook.untangling.catering..")
        .or()
        .resideInAPackage("workbook.untangling.booking.published..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("workbook.untangling.booking.model..")
        .because("whoever knows Booking's notes has to change with them;"
            + " read \"Notes are not news\"")
        .check(ChapterClasses.around(BookingOffice.class));
  }

  @Test
  @GreenFromTheStart
  void the_contexts_do_not_know_the_laboratory() {
    noClasses()
        .that()
        .resideInAPackage("workbook.untangling..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("workbook.lab..")
        .because("a context that leans on our pretend broker has never met a real one;"
            + " read \"Notes are not news\"")
        .check(ChapterClasses.around(BookingOffice.class));
  }
}
