package workbook.untangling;

import static workbook.untangling.UntanglingRules.ANY_WEATHER;

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

@Step(4)
class AnyWeatherPropertyTest {

  @Property(tries = 20, seed = "4")
  @Label("in any weather without loss, letters, figures and frequent travellers are right")
  void all_is_right(@ForAll("weather") List<Fault> weather) {
    Explore.in(Weather.atMost(weather), lab -> {
      var line = FerryLine.inAnyWeather(lab);

      Summer.on(line);

      line.requireAllIsRight(ANY_WEATHER);
    });
  }

  @Provide
  Arbitrary<List<Fault>> weather() {
    var faults = new ArrayList<Fault>();
    for (String reader : Summer.READERS) {
      for (int nth = 1; nth <= 10; nth++) {
        faults.add(Fault.late(nth, Duration.ofMinutes(10)).at(reader));
        faults.add(Fault.late(nth, Duration.ofHours(30)).at(reader));
        faults.add(Fault.overtaken(nth).at(reader));
        faults.add(Fault.deliveredTwice(nth).at(reader));
        faults.add(Fault.ackLost(nth).at(reader));
      }
    }
    return Arbitraries.of(faults).list().uniqueElements().ofMinSize(1).ofMaxSize(6);
  }
}
