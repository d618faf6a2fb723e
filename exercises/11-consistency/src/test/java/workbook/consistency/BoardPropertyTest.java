package workbook.consistency;

import static workbook.consistency.Monday.AT_EIGHT;
import static workbook.consistency.Monday.AT_NINE;
import static workbook.consistency.Monday.AT_SIX;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import workbook.lab.Explore;
import workbook.lab.Fault;
import workbook.lab.Step;
import workbook.lab.Weather;

@Step(1)
class BoardPropertyTest {

  @Property(tries = 40, seed = "11")
  @Label("whatever happens to messages, the board arrives at what Fleet has said, alone")
  void it_converges(@ForAll("weather") List<Fault> weather) {
    Explore.in(Weather.atMost(weather), lab -> {
      var day = new HallDay(lab);
      day.fleetIsAway();

      day.says("V-7", AT_SIX, "Quay 2");
      day.after(10, () -> day.says("V-7", AT_EIGHT, "Quay 2"));
      day.after(20, () -> day.says("V-8", AT_NINE, "Quay 4"));
      day.after(30, () -> day.withdraws("V-7"));

      day.settles();
    });
  }

  @Provide
  Arbitrary<List<Fault>> weather() {
    var faults = new ArrayList<Fault>();
    for (int nth = 1; nth <= 4; nth++) {
      faults.add(Fault.late(nth, Duration.ofMillis(50)).at(HallDay.STATES));
      faults.add(Fault.overtaken(nth).at(HallDay.STATES));
      faults.add(Fault.deliveredTwice(nth).at(HallDay.STATES));
      faults.add(Fault.ackLost(nth));
    }
    return Arbitraries.of(faults).list().uniqueElements().ofMaxSize(4);
  }
}
