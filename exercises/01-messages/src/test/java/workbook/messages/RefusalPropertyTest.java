package workbook.messages;

import static workbook.messages.BookingDay.FRIDAY;
import static workbook.messages.BookingDay.SUNDAY;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import workbook.lab.Explore;
import workbook.lab.Step;
import workbook.messages.domain.BookingCommand;
import workbook.messages.domain.BookingCommand.BookJourney;
import workbook.messages.domain.Crossing;
import workbook.messages.domain.Decision.Accepted;

@Step(1)
class RefusalPropertyTest {

  private static final List<String> NUMBERS = List.of("B-1", "B-2", "B-3");
  private static final List<String> VOYAGES = List.of(FRIDAY, SUNDAY);

  @Property(tries = 40, seed = "1")
  @Label("whatever people ask for: taken is what was promised, and not one berth more")
  void only_promises_leave_something_behind(@ForAll("commands") List<BookingCommand> commands) {
    Explore.calm(lab -> {
      var day = new BookingDay(lab);
      day.sells(FRIDAY, 3);
      day.sells(SUNDAY, 1);
      Map<String, Integer> promised = new HashMap<>();
      Set<String> sold = new HashSet<>();

      for (BookingCommand command : commands) {
        boolean possible = isPossible(command, promised, sold);
        if (day.asks(command) instanceof Accepted) {
          promise(command, promised, sold);
        }

        if (possible) {
          day.requireYes(MessageRules.SOLD_IF_FREE, command);
        }
        for (String voyage : VOYAGES) {
          int berths = promised.getOrDefault(command.booking() + voyage, 0);
          day.requireTaken(MessageRules.NOTHING_LEFT_BEHIND, voyage, command, berths);
        }
      }
    });
  }

  private static boolean isPossible(
      BookingCommand command, Map<String, Integer> promised, Set<String> sold) {
    if (command instanceof BookJourney book) {
      return !sold.contains(command.booking())
          && wants(book, FRIDAY) + taken(FRIDAY, promised) <= 3
          && wants(book, SUNDAY) + taken(SUNDAY, promised) <= 1;
    }
    String voyage = ((BookingCommand.CancelCrossing) command).voyage();
    return promised.getOrDefault(command.booking() + voyage, 0) > 0;
  }

  private static void promise(
      BookingCommand command, Map<String, Integer> promised, Set<String> sold) {
    if (command instanceof BookJourney book) {
      sold.add(book.booking());
      for (String voyage : VOYAGES) {
        promised.merge(book.booking() + voyage, wants(book, voyage), Integer::sum);
      }
    } else {
      String voyage = ((BookingCommand.CancelCrossing) command).voyage();
      promised.put(command.booking() + voyage, 0);
    }
  }

  private static int wants(BookJourney book, String voyage) {
    return (int)
        book.crossings().stream().filter(each -> each.voyage().equals(voyage)).count();
  }

  private static int taken(String voyage, Map<String, Integer> promised) {
    return NUMBERS.stream()
        .mapToInt(number -> promised.getOrDefault(number + voyage, 0))
        .sum();
  }

  @Provide
  Arbitrary<List<BookingCommand>> commands() {
    Arbitrary<String> number = Arbitraries.of(NUMBERS);
    Arbitrary<String> voyage = Arbitraries.of(VOYAGES);
    Arbitrary<Crossing> crossing =
        Combinators.combine(Arbitraries.of("Anna", "Ben"), voyage).as(Crossing::new);
    Arbitrary<BookingCommand> book =
        Combinators.combine(number, crossing.list().ofMinSize(1).ofMaxSize(3)).as(BookJourney::new);
    Arbitrary<BookingCommand> cancel = Combinators.combine(number, voyage).as(BookingDay::cancel);
    return Arbitraries.oneOf(book, cancel).list().ofMinSize(1).ofMaxSize(6);
  }
}
