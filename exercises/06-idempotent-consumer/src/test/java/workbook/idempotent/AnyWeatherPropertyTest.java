package workbook.idempotent;

import static workbook.idempotent.RefundDay.ANNAS;
import static workbook.idempotent.RefundDay.message;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import workbook.lab.Explore;
import workbook.lab.Fault;
import workbook.lab.Step;
import workbook.lab.Weather;
import workbook.ports.Message;

@Step(2)
class AnyWeatherPropertyTest {

  private static final List<Message> CANCELLATIONS =
      List.of(message("C-1", ANNAS), message("C-2", ANNAS), message("C-1", "harbour", ANNAS));

  @Property(tries = 30, seed = "6", edgeCases = EdgeCasesMode.NONE)
  @Label("whatever comes, however often, in any order and weather: the same ledger")
  void the_ledger_is_the_same(
      @ForAll("deliveries") List<Message> deliveries,
      @ForAll("anyWeather") List<Fault> weather,
      @ForAll @IntRange(min = 1, max = 20) int crash) {
    Explore.in(Weather.atMost(weather).crashAfter(crash), lab -> {
      var day = new RefundDay(lab);
      day.fareDesk();

      day.arrives(deliveries);

      int cancelled = new LinkedHashSet<>(deliveries).size();
      day.requireRefunds(RefundRules.NO_CRASH_CHANGES_IT, ANNAS, cancelled);
    });
  }

  @Provide
  Arbitrary<List<Message>> deliveries() {
    return Arbitraries.of(CANCELLATIONS).list().ofMinSize(1).ofMaxSize(5);
  }

  @Provide
  Arbitrary<List<Fault>> anyWeather() {
    var faults = new ArrayList<Fault>();
    for (int nth = 1; nth <= 3; nth++) {
      faults.add(Fault.ackLost(nth));
      faults.add(Fault.deliveredTwice(nth));
      faults.add(Fault.overtaken(nth));
      faults.add(Fault.late(nth, Duration.ofMillis(50)));
    }
    return Arbitraries.of(faults).list().uniqueElements().ofMaxSize(3);
  }
}
