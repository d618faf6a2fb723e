package workbook.messages;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import workbook.lab.ChapterClasses;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Step;
import workbook.messages.domain.BookingDesk;
import workbook.ports.Broker;
import workbook.ports.Message;

@Step(4)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DomainBoundaryTest {

  @Test
  @GreenFromTheStart
  void the_domain_does_not_know_what_a_wire_is_made_of() {
    noClasses()
        .that()
        .resideInAPackage("workbook.messages.domain..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "tools.jackson..", "com.fasterxml.jackson..", "workbook.messages", "workbook.lab..")
        .as("nothing in workbook.messages.domain uses JSON, envelopes or the laboratory")
        .because("a fact that wears the marks of one wire has to change whenever the wire does;"
            + " read \"What travels\"")
        .check(ChapterClasses.around(BookingDesk.class));
  }

  @Test
  @GreenFromTheStart
  void the_domain_does_not_know_who_carries_its_facts() {
    noClasses()
        .that()
        .resideInAPackage("workbook.messages.domain..")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Broker.class, Message.class)
        .as("nothing in workbook.messages.domain uses a Broker or a Message")
        .because(
            "a desk that publishes as it decides has told everybody before it knows whether the"
                + " answer is yes; read \"Nobody waits for the readers\"")
        .check(ChapterClasses.around(BookingDesk.class));
  }
}
