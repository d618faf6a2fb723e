package workbook.eventtypes;

import static workbook.eventtypes.Friday.AT_EIGHT;
import static workbook.eventtypes.Friday.AT_SEVEN;
import static workbook.eventtypes.Friday.EVENING;
import static workbook.eventtypes.Friday.NIGHT;

import java.util.List;
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

@Step(3)
class DeparturesBoardPropertyTest {

  private static final Voyage DELAYED = EVENING.leavesAt(AT_EIGHT);
  private static final Voyage MOVED = DELAYED.leavesFrom("Quay 5");
  private static final Voyage WITHDRAWN = MOVED.isWithdrawn();
  private static final Voyage BACK = WITHDRAWN.isReinstated();
  private static final Voyage EARLIER = BACK.leavesAt(AT_SEVEN);
  private static final Voyage NIGHT_WITHDRAWN = NIGHT.isWithdrawn();

  private static final Voyage[] DAY = {
    EVENING, NIGHT, DELAYED, MOVED, NIGHT_WITHDRAWN, WITHDRAWN, BACK, EARLIER
  };

  @Property(tries = 40, seed = "3")
  @Label("in any weather the board goes forward only, and arrives")
  void goes_forward_and_arrives(@ForAll("weather") List<Fault> weather) {
    Explore.in(Weather.atMost(weather), lab -> {
      var day = new BoardDay(lab).history(DAY);

      day.publishes(DAY);

      day.requireTheLatest();
    });
  }

  @Provide
  Arbitrary<List<Fault>> weather() {
    return Deliveries.troubles(DAY.length);
  }
}
