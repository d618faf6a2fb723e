package workbook.messages;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import workbook.lab.Step;
import workbook.messages.domain.BookingCommand;
import workbook.messages.domain.Event;

@Step(2)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventsBoundaryTest {

  @Test
  void an_event_does_not_carry_the_command_that_led_to_it() {
    noClasses()
        .that()
        .areAssignableTo(Event.class)
        .should()
        .dependOnClassesThat()
        .areAssignableTo(BookingCommand.class)
        .as("no event holds or mentions a command")
        .because(
            "an event with a request inside makes everybody who reads facts learn our requests, and"
                + " change with them; read \"What makes a fact\"")
        .check(LearnersClasses.now());
  }
}
