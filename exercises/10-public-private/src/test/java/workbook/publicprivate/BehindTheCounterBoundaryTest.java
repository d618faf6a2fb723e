package workbook.publicprivate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static workbook.publicprivate.PublicRules.UNSEEN;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.ChapterClasses;
import workbook.lab.GreenFromTheStart;
import workbook.lab.RuleBroken;
import workbook.lab.Step;
import workbook.publicprivate.booking.BookingContext;

@Step(
    value = 4,
    title = "Nobody outside Booking can see its notes",
    edit = {"BookingEvent", "BookingDesk"},
    minutes = 5)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class BehindTheCounterBoundaryTest {

  private static final String BOOKING = "workbook.publicprivate.booking..";

  @Test
  @Order(1)
  void what_others_can_see_of_booking_mentions_no_note() {
    List<String> leaks = Surface.leaks(ChapterClasses.around(BookingContext.class));

    if (!leaks.isEmpty()) {
      throw new RuleBroken(UNSEEN, "But " + leaks.get(0) + ".");
    }
  }

  @Test
  @Order(2)
  void booking_shows_its_counter_and_its_post_and_no_more() {
    List<String> visible = Surface.notesInSight(ChapterClasses.around(BookingContext.class));

    if (!visible.isEmpty()) {
      throw new RuleBroken(UNSEEN, "But everybody can name " + String.join(", ", visible) + ".");
    }
  }

  @Test
  @Order(3)
  void the_published_language_does_not_know_booking() {
    noClasses()
        .that()
        .resideInAPackage("workbook.publicprivate.language..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(BOOKING)
        .because("a word that is made of notes changes with the notes; read \"Behind the counter\"")
        .check(ChapterClasses.around(BookingContext.class));
  }

  @Test
  @Order(4)
  @GreenFromTheStart
  void booking_does_not_know_the_laboratory() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("workbook.lab..")
        .because("a counter that leans on our pretend world has never met a real passenger;"
            + " read \"Behind the counter\"")
        .check(ChapterClasses.around(BookingContext.class));
  }
}
