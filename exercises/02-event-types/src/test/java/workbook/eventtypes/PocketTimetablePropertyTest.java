package workbook.eventtypes;

import static workbook.eventtypes.EventRules.DELTAS_ARRIVE;
import static workbook.eventtypes.Friday.AT_EIGHT;
import static workbook.eventtypes.Friday.AT_SEVEN;
import static workbook.eventtypes.Friday.EVENING;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import workbook.eventtypes.fleet.Voyage;
import workbook.lab.Explore;
import workbook.lab.Fault;
import workbook.lab.Step;
import workbook.lab.Weather;

@Step(4)
class PocketTimetablePropertyTest {

  private static final Voyage DELAYED = EVENING.leavesAt(AT_EIGHT);
  private static final Voyage QUAYLESS = DELAYED.givesItsQuayBack();
  private static final Voyage MOVED = QUAYLESS.leavesFrom("Quay 5");
  private static final Voyage WITHDRAWN = MOVED.isWithdrawn();
  private static final Voyage BACK = WITHDRAWN.isReinstated();
  private static final Voyage EARLIER = BACK.leavesAt(AT_SEVEN);

  private static final Voyage[] DAY = {EVENING, DELAYED, QUAYLESS, MOVED, WITHDRAWN, BACK, EARLIER};

  @Property(tries = 40, seed = "4")
  @Label("in any weather the telephone shows what was true, and arrives")
  void shows_what_was_true_and_arrives(@ForAll("weather") List<Fault> weather) {
    Explore.in(Weather.atMost(weather), lab -> {
      var day = new PocketDay(lab).history(DAY);

      day.publishes(DAY);

      day.requireTheLatest(DELTAS_ARRIVE);
    });
  }

  @Property(tries = 40, seed = "44")
  @Label("whichever deltas are lost, the telephone arrives with the last one")
  void arrives_although_some_are_lost(@ForAll("lost") Set<Integer> lost) {
    Explore.calm(lab -> {
      var day = new PocketDay(lab).history(DAY);
      var arriving = new ArrayList<>(List.of(DAY));
      arriving.removeIf(state -> lost.contains((int) state.version()));

      day.arrivesEvery(Duration.ofMillis(7), arriving);

      day.requireTheLatest(DELTAS_ARRIVE);
    });
  }

  @Provide
  Arbitrary<List<Fault>> weather() {
    return Deliveries.troubles(DAY.length);
  }

  @Provide
  Arbitrary<Set<Integer>> lost() {
    return Arbitraries.integers().between(1, DAY.length - 1).set();
  }
}
