package workbook.outbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static workbook.outbox.OutboxRules.NOT_IN_STATICS;
import static workbook.outbox.OutboxRules.NOT_ON_THE_WALL;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.lab.ChapterClasses;
import workbook.lab.GreenFromTheStart;
import workbook.lab.RuleBroken;
import workbook.lab.Step;
import workbook.outbox.domain.Bookings;

@Step(1)
class WhoKnowsWhomBoundaryTest {

  @Test
  @Order(1)
  void who_keeps_bookings_does_not_talk_to_the_broker() {
    noClasses()
        .that()
        .areAssignableTo(Bookings.class)
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("workbook.ports.Broker")
        .because("a save that calls the broker fails and waits with it, and still cannot share a"
            + " transaction with it; read \"One stroke of the pen\"")
        .check(ChapterClasses.around(BookingContext.class));
  }

  @Test
  @Order(2)
  @GreenFromTheStart
  void the_domain_knows_neither_outbox_nor_broker() {
    noClasses()
        .that()
        .resideInAPackage("workbook.outbox.domain..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "workbook.outbox", "workbook.ports..", "java.sql..", "javax.sql..", "org.jdbi..")
        .because("how the others hear of a booking changes more often than what a booking is; read"
            + " \"One stroke of the pen\"")
        .check(ChapterClasses.around(BookingContext.class));
  }

  @Test
  @Order(3)
  @GreenFromTheStart
  void nothing_is_remembered_in_static_fields() {
    List<String> fields = ChapterClasses.staticsThatCanChange(BookingContext.class);

    if (!fields.isEmpty()) {
      throw new RuleBroken(NOT_IN_STATICS, "But " + String.join(" and ", fields) + " can change.");
    }
  }

  @Test
  @Order(4)
  @GreenFromTheStart
  void the_time_comes_from_the_clock_that_was_given() {
    List<String> askers = ChapterClasses.clocksOnTheWall(BookingContext.class);

    if (!askers.isEmpty()) {
      throw new RuleBroken(
          NOT_ON_THE_WALL,
          "But the machine is asked for the time: " + String.join(", ", askers) + ".");
    }
  }

  @Test
  @Order(5)
  @GreenFromTheStart
  void the_booking_context_does_not_know_the_laboratory() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("workbook.lab..")
        .because(
            "a relay that leans on our pretend broker has never met a real one; read \"Ticked off"
                + " when heard\"")
        .check(ChapterClasses.around(BookingContext.class));
  }
}
