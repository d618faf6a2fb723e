package workbook.process;

import static workbook.process.RebookingDay.ANNAS;
import static workbook.process.RebookingDay.ANSWERS;
import static workbook.process.RebookingDay.BENS;

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
import workbook.process.domain.News.CrossingCancelled;

@Step(6)
class AnyWeatherPropertyTest {

  private static final int DAYS_FOR_ALL_OFFERS = 3;

  /** What a passenger does about an offer. */
  enum Reaction {
    SAYS_YES,
    SAYS_YES_TWICE,
    SAYS_NO,
    SAYS_NOTHING,
    CHANGES_HIS_MIND,
    PREFERS_MONEY,
    SAYS_YES_TOO_LATE
  }

  @Property(tries = 40, seed = "9", edgeCases = EdgeCasesMode.NONE)
  @Label("whatever passengers say, in any weather, each booking ends in exactly one outcome")
  void one_outcome(
      @ForAll("reactions") List<Reaction> annas,
      @ForAll("reactions") List<Reaction> bens,
      @ForAll @IntRange(max = 2) int berthsOnMonday,
      @ForAll("anyWeather") List<Fault> weather,
      @ForAll @IntRange(min = 1, max = 80) int crash) {
    Explore.in(Weather.atMost(weather).crashAfter(crash), lab -> {
      var day = new RebookingDay(lab);
      day.neighbours().berthsLeft("mon-9", berthsOnMonday);
      reacts(day, ANNAS, annas);
      reacts(day, BENS, bens);

      day.cancelled(ANNAS, BENS);
      for (int i = 0; i < DAYS_FOR_ALL_OFFERS; i++) {
        day.aDayPasses();
      }

      day.requireOneOutcome(RebookingRules.ONE_OUTCOME, ANNAS);
      day.requireOneOutcome(RebookingRules.ONE_OUTCOME, BENS);
    });
  }

  private static void reacts(RebookingDay day, CrossingCancelled whose, List<Reaction> reactions) {
    day.neighbours().onOffer(whose, offer -> {
      int nth = day.neighbours().offers(whose).size();
      if (nth > reactions.size()) {
        return;
      }
      String voyage = offer.voyage();
      switch (reactions.get(nth - 1)) {
        case SAYS_YES -> day.publish(ANSWERS, day.answer(whose, voyage, true));
        case SAYS_YES_TWICE -> {
          day.publish(ANSWERS, day.answer(whose, voyage, true));
          day.publish(ANSWERS, day.answer(whose, voyage, true));
        }
        case SAYS_NO -> day.publish(ANSWERS, day.answer(whose, voyage, false));
        case CHANGES_HIS_MIND -> {
          day.publish(ANSWERS, day.answer(whose, voyage, true));
          day.publish(ANSWERS, day.wish(whose));
        }
        case PREFERS_MONEY -> day.publish(ANSWERS, day.wish(whose));
        case SAYS_YES_TOO_LATE ->
          day.later(
              Duration.ofHours(25), () -> day.publish(ANSWERS, day.answer(whose, voyage, true)));
        default -> {}
      }
    });
  }

  @Provide
  Arbitrary<List<Reaction>> reactions() {
    return Arbitraries.of(Reaction.class).list().ofSize(2);
  }

  @Provide
  Arbitrary<List<Fault>> anyWeather() {
    var faults = new ArrayList<Fault>();
    for (int nth = 1; nth <= 5; nth++) {
      faults.add(Fault.ackLost(nth));
      faults.add(Fault.deliveredTwice(nth));
      faults.add(Fault.overtaken(nth));
      faults.add(Fault.late(nth, Duration.ofMillis(50)));
      faults.add(Fault.late(nth, Duration.ofHours(30)));
      faults.add(Fault.connectionLost(7 * nth));
    }
    faults.add(Fault.outcomeUnknown(1));
    faults.add(Fault.refused(1));
    return Arbitraries.of(faults).list().uniqueElements().ofMaxSize(3);
  }
}
