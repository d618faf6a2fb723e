package workbook.outbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Step;
import workbook.outbox.domain.Bookings;

@Step(1)
class WhoKnowsWhomBoundaryTest {

  @Test
  @Order(1)
  void who_keeps_bookings_does_not_talk_to_the_broker() throws URISyntaxException {
    noClasses()
        .that()
        .areAssignableTo(Bookings.class)
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("workbook.ports.Broker")
        .because(
            "a save that calls the broker fails and waits with it, and still cannot share a"
                + " transaction with it; read \"One stroke of the pen\"")
        .check(chapter());
  }

  @Test
  @Order(2)
  @GreenFromTheStart
  void the_domain_knows_neither_outbox_nor_broker() throws URISyntaxException {
    noClasses()
        .that()
        .resideInAPackage("workbook.outbox.domain..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "workbook.outbox", "workbook.ports..", "java.sql..", "javax.sql..", "org.jdbi..")
        .because(
            "how the others hear of a booking changes more often than what a booking is; read"
                + " \"One stroke of the pen\"")
        .check(chapter());
  }

  @Test
  @Order(3)
  @GreenFromTheStart
  void nothing_is_remembered_in_static_fields() throws URISyntaxException {
    String harm =
        "a program that crashes forgets its static fields too, but in here they outlive it and"
            + " would hide what you lose; read \"Ticked off when heard\"";
    fields()
        .that()
        .areStatic()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .beFinal()
        .because(harm)
        .allowEmptyShould(true)
        .check(chapter());
    noFields()
        .that()
        .areStatic()
        .should()
        .haveRawType(
            com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                "java.util", "java.util.concurrent.."))
        .because(harm)
        .check(chapter());
  }

  @Test
  @Order(4)
  @GreenFromTheStart
  void the_booking_context_does_not_know_the_laboratory() throws URISyntaxException {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("workbook.lab..")
        .because(
            "a relay that leans on our pretend broker has never met a real one; read \"Ticked off"
                + " when heard\"")
        .check(chapter());
  }

  /** The learner's classes and the given ones, where this run has compiled them. */
  private static JavaClasses chapter() throws URISyntaxException {
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    Path folder =
        Path.of(
            BookingContext.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return new ClassFileImporter().importPath(folder);
  }
}
