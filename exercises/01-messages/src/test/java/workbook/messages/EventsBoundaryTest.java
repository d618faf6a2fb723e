package workbook.messages;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import workbook.lab.ChapterClasses;
import workbook.lab.Step;
import workbook.messages.domain.BookingCommand;
import workbook.messages.domain.BookingDesk;
import workbook.messages.domain.Event;

@Step(2)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventsBoundaryTest {

  /** Said once for each event, however often it does so. */
  private static final ArchCondition<JavaClass> NOT_MENTION_A_COMMAND =
      new ArchCondition<>("not mention a command") {
        @Override
        public void check(JavaClass event, ConditionEvents events) {
          event.getDirectDependenciesFromSelf().stream()
              .map(Dependency::getTargetClass)
              .filter(target -> target.isAssignableTo(BookingCommand.class))
              .map(JavaClass::getSimpleName)
              .sorted()
              .distinct()
              .forEach(command -> events.add(SimpleConditionEvent.violated(
                  event, event.getSimpleName() + " holds or mentions " + command)));
        }
      };

  @Test
  void an_event_does_not_carry_the_command_that_led_to_it() {
    classes()
        .that()
        .areAssignableTo(Event.class)
        .should(NOT_MENTION_A_COMMAND)
        .as("no event holds or mentions a command")
        .because(
            "an event with a request inside makes everybody who reads facts learn our requests, and"
                + " change with them; read \"What makes a fact\"")
        .check(ChapterClasses.around(BookingDesk.class));
  }
}
