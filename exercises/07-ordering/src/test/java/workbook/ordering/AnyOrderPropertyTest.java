package workbook.ordering;

import static workbook.ordering.Evening.ANNA_MOVES_TO_14;
import static workbook.ordering.Evening.ANNA_TAKES_12;
import static workbook.ordering.Evening.BEN_TAKES_12;
import static workbook.ordering.Evening.DAN_MOVES_TO_15;
import static workbook.ordering.Evening.DAN_TAKES_12;
import static workbook.ordering.Evening.EVA_TAKES_12;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
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

@Step(4)
class AnyOrderPropertyTest {

  private static final List<Announcement> TWO_VOYAGES = List.of(
      ANNA_TAKES_12, ANNA_MOVES_TO_14, BEN_TAKES_12, DAN_TAKES_12, DAN_MOVES_TO_15, EVA_TAKES_12);

  @Property(tries = 25, seed = "7", edgeCases = EdgeCasesMode.NONE)
  @Label("in any order, with any repeats and in any weather: the same two lists")
  void the_lists_are_the_same(
      @ForAll("arrivals") List<Announcement> arrivals,
      @ForAll("anyWeather") List<Fault> weather,
      @ForAll @IntRange(min = 1, max = 60) int crash) {
    Explore.in(Weather.atMost(weather).crashAfter(crash), lab -> {
      var day = new GateDay(lab, TWO_VOYAGES);

      day.arriveAndSettle(arrivals);

      day.requireUpToDate(OrderingRules.IN_THE_END);
    });
  }

  /** All of them in any order, after a few of them that come once more then. */
  @Provide
  Arbitrary<List<Announcement>> arrivals() {
    return Combinators.combine(
            Arbitraries.of(TWO_VOYAGES).list().ofMaxSize(3), Arbitraries.shuffle(TWO_VOYAGES))
        .as((some, all) -> {
          var arrivals = new ArrayList<>(some);
          arrivals.addAll(all);
          return arrivals;
        });
  }

  @Provide
  Arbitrary<List<Fault>> anyWeather() {
    var faults = new ArrayList<Fault>();
    for (int nth = 1; nth <= 5; nth++) {
      faults.add(Fault.ackLost(nth));
      faults.add(Fault.deliveredTwice(nth));
      faults.add(Fault.overtaken(nth));
      faults.add(Fault.late(nth, Duration.ofMillis(50)));
    }
    return Arbitraries.of(faults).list().uniqueElements().ofMaxSize(3);
  }
}
