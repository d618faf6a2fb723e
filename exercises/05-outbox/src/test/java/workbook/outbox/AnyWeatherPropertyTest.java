package workbook.outbox;

import static java.time.Duration.ofMillis;
import static workbook.outbox.BookingDay.ANNA;
import static workbook.outbox.BookingDay.BEN;
import static workbook.outbox.BookingDay.FRIDAY;
import static workbook.outbox.BookingDay.SATURDAY;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import workbook.lab.Explore;
import workbook.lab.Fault;
import workbook.lab.Step;
import workbook.lab.Weather;

@Step(4)
class AnyWeatherPropertyTest {

  @Property(tries = 25, seed = "5")
  @Label("in any weather everything is announced, in order, each event under one id")
  void everything_is_announced_in_any_weather(@ForAll("anyWeather") List<Fault> weather) {
    Explore.in(Weather.atMost(weather), lab -> {
      var day = new BookingDay(lab);

      day.books(ANNA, FRIDAY);
      day.changes(ANNA, SATURDAY);
      day.relayPolls();
      day.books(BEN, FRIDAY);
      day.cancels(ANNA);
      lab.settle();

      Verdicts.on(lab, day).nothingInvented().nothingLost().idsAreRight().inOrder();
    });
  }

  @Provide
  Arbitrary<List<Fault>> anyWeather() {
    Arbitrary<Integer> nth = Arbitraries.integers().between(1, 6);
    Arbitrary<Fault> anyFault = Arbitraries.oneOf(
        nth.map(Fault::refused),
        nth.map(Fault::requestLost),
        nth.map(Fault::outcomeUnknown),
        Combinators.combine(tenths(), tenths())
            .as((from, length) -> Fault.away("broker", ofMillis(from), ofMillis(from + length))));
    return anyFault.list().ofMaxSize(4);
  }

  private static Arbitrary<Integer> tenths() {
    return Arbitraries.integers().between(0, 4).map(tenth -> tenth * 100);
  }
}
