package workbook.ordering;

import static workbook.ordering.Evening.ANNA_MOVES_TO_14;
import static workbook.ordering.Evening.ANNA_TAKES_12;
import static workbook.ordering.Evening.BEN_TAKES_12;
import static workbook.ordering.Evening.CLEO_TAKES_15;
import static workbook.ordering.Evening.DAN_MOVES_TO_15;
import static workbook.ordering.Evening.DAN_TAKES_12;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

@Step(5)
class AnyLossPropertyTest {

  private static final List<Announcement> TWO_VOYAGES = List.of(
      ANNA_TAKES_12, ANNA_MOVES_TO_14, BEN_TAKES_12, CLEO_TAKES_15, DAN_TAKES_12, DAN_MOVES_TO_15);

  @Property(tries = 15, seed = "7", edgeCases = EdgeCasesMode.NONE)
  @Label("whatever is lost on its way, apart from the last: in the end nothing is missing")
  void nothing_is_missing(
      @ForAll("arrivals") List<Announcement> arrivals,
      @ForAll("lost") Set<Announcement> lost,
      @ForAll("anyWeather") List<Fault> weather,
      @ForAll @IntRange(min = 1, max = 60) int crash) {
    Explore.in(Weather.atMost(weather).crashAfter(crash), lab -> {
      var day = new GateDay(lab, TWO_VOYAGES);
      day.booking().opens();

      arrivals.stream().filter(each -> !lost.contains(each)).forEach(day::arrives);
      day.isWatchedSeldom(6);

      day.requireUpToDate(OrderingRules.ASKED_UNTIL_ANSWERED);
    });
  }

  @Provide
  Arbitrary<List<Announcement>> arrivals() {
    return Arbitraries.shuffle(TWO_VOYAGES);
  }

  @Provide
  Arbitrary<Set<Announcement>> lost() {
    return Arbitraries.of(ANNA_TAKES_12, ANNA_MOVES_TO_14, BEN_TAKES_12, DAN_TAKES_12)
        .set();
  }

  @Provide
  Arbitrary<List<Fault>> anyWeather() {
    var faults = new ArrayList<Fault>();
    for (int nth = 1; nth <= 4; nth++) {
      faults.add(Fault.ackLost(nth));
      faults.add(Fault.deliveredTwice(nth));
      faults.add(Fault.overtaken(nth));
      faults.add(Fault.late(nth, Duration.ofSeconds(2)));
    }
    faults.add(Fault.refused(1));
    faults.add(Fault.requestLost(1));
    faults.add(Fault.outcomeUnknown(1));
    return Arbitraries.of(faults).list().uniqueElements().ofMaxSize(3);
  }
}
