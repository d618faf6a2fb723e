package workbook.messages;

import static workbook.messages.BookingDay.FRIDAY;
import static workbook.messages.BookingDay.journey;
import static workbook.messages.OfficeDay.MARKETING;
import static workbook.messages.OfficeDay.TICKETING;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import workbook.lab.Explore;
import workbook.lab.Fault;
import workbook.lab.Step;
import workbook.lab.Weather;
import workbook.messages.domain.BookingCommand.BookJourney;

@Step(5)
class AnyReadersPropertyTest {

  private static final BookJourney ANNA = journey("B-7", "Anna", FRIDAY);
  private static final BookJourney BEN = journey("B-8", "Ben", FRIDAY);

  @Property(tries = 25, seed = "5")
  @Label("whatever befalls the readers: booked at once, and heard of in the end")
  void readers_change_nothing(
      @ForAll @IntRange(max = 4) int ticketingIsAway,
      @ForAll @IntRange(max = 4) int marketingIsAway,
      @ForAll @IntRange(max = 90) int minutes,
      @ForAll("weatherAtTheReaders") List<Fault> weather) {
    Explore.in(Weather.atMost(weather), lab -> {
      var day = new OfficeDay(lab);
      day.sells(FRIDAY, 2);
      day.ticketing().isAwayFor(ticketingIsAway);
      day.marketing().isAwayFor(marketingIsAway);
      day.marketing().takes(Duration.ofMinutes(minutes));

      day.asks(ANNA, BEN);

      day.requireBooked(ANNA);
      day.requireBooked(BEN);
      day.requireAnsweredBeforeAnybodyReacted(ANNA);
      day.requireAnsweredBeforeAnybodyReacted(BEN);
      day.requireEverybodyHeardOf("R-1", "R-2");
    });
  }

  @Provide
  Arbitrary<List<Fault>> weatherAtTheReaders() {
    var faults = new ArrayList<Fault>();
    for (String reader : List.of(TICKETING, MARKETING)) {
      for (int nth = 1; nth <= 2; nth++) {
        faults.add(Fault.ackLost(nth).at(reader));
        faults.add(Fault.deliveredTwice(nth).at(reader));
        faults.add(Fault.overtaken(nth).at(reader));
        faults.add(Fault.late(nth, Duration.ofHours(1)).at(reader));
      }
    }
    return Arbitraries.of(faults).list().uniqueElements().ofMaxSize(4);
  }
}
