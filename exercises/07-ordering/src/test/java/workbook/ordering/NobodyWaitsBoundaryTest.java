package workbook.ordering;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.lab.ChapterClasses;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Step;

@Step(6)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NobodyWaitsBoundaryTest {

  @Test
  @Order(1)
  @GreenFromTheStart
  void who_keeps_facts_has_no_waiting_room() {
    noClasses()
        .that()
        .haveSimpleNameStartingWith("TicketList")
        .or()
        .haveSimpleNameStartingWith("FreeBerths")
        .should()
        .dependOnClassesThat()
        .haveSimpleNameStartingWith("WaitingRoom")
        .because("where order does not matter, a place in a queue is a reason to be late and"
            + " nothing else; read \"Where order need not matter\"")
        .check(ChapterClasses.around(BoardingList.class));
  }
}
