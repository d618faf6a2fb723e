package workbook.saga;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static workbook.saga.CrossingDay.ANNAS;
import static workbook.saga.CrossingDay.ANSWERS;
import static workbook.saga.CrossingDay.CLEOS;
import static workbook.saga.CrossingDay.DORAS;
import static workbook.saga.CrossingDay.EMILS;

import java.time.Duration;
import java.util.ArrayList;
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
import workbook.saga.messages.Command.BookCrossing;

@Step(6)
class AnyWeatherPropertyTest {

  private static final List<String> RECEIVERS =
      List.of("fleet", "payments", "ticketing", "booking saga");

  @Property(tries = 30, seed = "8", edgeCases = EdgeCasesMode.NONE)
  @Label("in any weather everybody ends with all or nothing")
  void all_or_nothing(
      @ForAll("wishes") BookCrossing wish,
      @ForAll("anyWeather") List<Fault> weather,
      @ForAll @IntRange(min = 1, max = 60) int crash) {
    Explore.in(Weather.atMost(weather).crashAfter(crash), lab -> {
      var day = CrossingDay.whereAllCanCrash(lab)
          .watching(SagaRules.OVER_IS_OVER, SagaRules.ANSWER_STANDS);

      day.asks(wish);

      day.requireAllOrNothing(SagaRules.ANY_WEATHER, wish);
      day.requireAllAtAnEnd();
    });
  }

  @Provide
  Arbitrary<BookCrossing> wishes() {
    return Arbitraries.of(ANNAS, ANNAS, CLEOS, DORAS, EMILS);
  }

  @Provide
  Arbitrary<List<Fault>> anyWeather() {
    var faults = new ArrayList<Fault>();
    for (int nth = 1; nth <= 2; nth++) {
      for (String topic : ANSWERS) {
        faults.add(Fault.requestLost(nth).at(topic));
      }
      for (String receiver : RECEIVERS) {
        for (Duration delay : List.of(ofMillis(12), ofMinutes(4), ofMinutes(13), ofMinutes(55))) {
          faults.add(Fault.late(nth, delay).at(receiver));
        }
        faults.add(Fault.deliveredTwice(nth).at(receiver));
        faults.add(Fault.ackLost(nth).at(receiver));
        faults.add(Fault.overtaken(nth).at(receiver));
      }
    }
    return Arbitraries.of(faults).list().uniqueElements().ofMaxSize(4);
  }
}
