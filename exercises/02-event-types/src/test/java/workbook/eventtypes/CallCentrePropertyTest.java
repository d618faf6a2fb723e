package workbook.eventtypes;

import static workbook.eventtypes.Friday.ANNA;
import static workbook.eventtypes.Friday.AT_EIGHT;
import static workbook.eventtypes.Friday.BEN;
import static workbook.eventtypes.Friday.EVENING;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import workbook.eventtypes.CallDay.Answer;
import workbook.eventtypes.fleet.Voyage;
import workbook.lab.Explore;
import workbook.lab.Fault;
import workbook.lab.Step;
import workbook.lab.Weather;

@Step(2)
class CallCentrePropertyTest {

  private static final Voyage DELAYED = EVENING.leavesAt(AT_EIGHT);
  private static final Voyage WITHOUT_BEN = DELAYED.lets(BEN);
  private static final Voyage EMPTY = WITHOUT_BEN.lets(ANNA);

  @Property(tries = 40, seed = "22")
  @Label("however late messages and answers are, nobody works with something old")
  void never_older(
      @ForAll("weather") List<Fault> weather, @ForAll("answers") List<Answer> answers) {
    Explore.in(Weather.atMost(weather), lab -> {
      var day = new CallDay(lab, EVENING).answers(answers);

      day.changes(List.of(DELAYED, WITHOUT_BEN, EMPTY));
      day.settles();

      day.requireTheLatest();
    });
  }

  @Provide
  Arbitrary<List<Answer>> answers() {
    Arbitrary<Duration> behind = Arbitraries.of(0, 30, 60).map(Duration::ofMillis);
    Arbitrary<Duration> takes = Arbitraries.of(5, 25, 70).map(Duration::ofMillis);
    return Combinators.combine(behind, takes).as(Answer::new).list().ofMaxSize(5);
  }

  @Provide
  Arbitrary<List<Fault>> weather() {
    return Deliveries.troubles(3);
  }
}
