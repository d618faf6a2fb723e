package workbook.worstday;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static workbook.worstday.LineDay.ANNAS;
import static workbook.worstday.LineDay.FRIDAY;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import workbook.lab.Explore;
import workbook.lab.Fault;
import workbook.lab.Step;
import workbook.lab.Weather;

@Step(4)
class AnyOrderPropertyTest {

  @Property(
      tries = 10,
      seed = "12",
      edgeCases = EdgeCasesMode.NONE,
      shrinking = ShrinkingMode.OFF) // the laboratory shrinks the weather by itself
  @Label("whatever comes late, twice or in another order: the books agree in the evening")
  void the_books_agree(@ForAll("disorder") List<Fault> disorder) {
    Explore.inStorm(Weather.atMost(disorder), lab -> {
      var day = new LineDay(lab).opens(FRIDAY, 1);

      day.asks(ANNAS).passes(1).moves(FRIDAY, "19:10").passes(1).cancels(FRIDAY).ends();

      day.requireOrderAsIn(LineRules.WHICH_GUARD);
    });
  }

  @Provide
  Arbitrary<List<Fault>> disorder() {
    var faults = new ArrayList<Fault>();
    for (String program : FerryLine.programs()) {
      for (int nth = 1; nth <= 4; nth++) {
        faults.add(Fault.late(nth, ofMillis(12)).at(program));
        faults.add(Fault.late(nth, ofMinutes(3)).at(program));
        faults.add(Fault.late(nth, ofMinutes(35)).at(program));
        faults.add(Fault.deliveredTwice(nth).at(program));
        faults.add(Fault.ackLost(nth).at(program));
        faults.add(Fault.overtaken(nth).at(program));
      }
    }
    return Arbitraries.of(faults).list().uniqueElements().ofMinSize(1).ofMaxSize(4);
  }
}
