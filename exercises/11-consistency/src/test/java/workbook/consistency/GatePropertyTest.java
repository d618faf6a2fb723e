package workbook.consistency;

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

/** What may happen at a gate in a minute, in any order. */
@Step(3)
class GatePropertyTest {

  private static final String ANNAS = "T-7";
  private static final int LOST = 0;

  /** One thing that happens. */
  enum Happening {
    SHOWS_THE_TICKET,
    GIVES_IT_BACK,
    CHANGES_THE_SEAT,
    BUYS_IT_AGAIN,
    LINE_DOWN,
    LINE_UP;

    void on(GateDay day) {
      switch (this) {
        case SHOWS_THE_TICKET -> day.scans(ANNAS);
        case GIVES_IT_BACK -> day.givesBack(ANNAS);
        case CHANGES_THE_SEAT -> day.changesSomethingElse(ANNAS);
        case BUYS_IT_AGAIN -> day.moves(ANNAS, WatchedBarrier.V_7);
        case LINE_DOWN -> day.ledger().lineIsDown();
        case LINE_UP -> day.ledger().lineIsUp();
      }
    }
  }

  @Property(tries = 40, seed = "3")
  @Label(
      "whatever happens, the barrier opens for valid tickets alone, and everybody hears something")
  void never_for_an_old_ticket(
      @ForAll("happenings") List<Happening> happenings,
      @ForAll("answers") List<Integer> answers,
      @ForAll("weather") List<Fault> weather) {
    Explore.in(Weather.atMost(weather), lab -> {
      var day = new GateDay(lab).with(ANNAS);
      answers.forEach(each -> {
        if (each == LOST) {
          day.ledger().nextAnswerIsLost();
        } else {
          day.answersTake(each);
        }
      });
      for (int i = 0; i < happenings.size(); i++) {
        Happening happening = happenings.get(i);
        day.after(100 + 1_700 * i, () -> happening.on(day));
      }
      day.after(20_000, day.ledger()::lineIsUp);

      day.settles();

      day.barrier().requireAnswered();
    });
  }

  @Provide
  Arbitrary<List<Happening>> happenings() {
    return Arbitraries.of(Happening.class).list().ofMinSize(2).ofMaxSize(7);
  }

  @Provide
  Arbitrary<List<Integer>> answers() {
    return Arbitraries.of(5, 2_000, 3_000, 6_500, 14_000, LOST).list().ofMaxSize(4);
  }

  @Provide
  Arbitrary<List<Fault>> weather() {
    var faults = new ArrayList<Fault>();
    for (int nth = 1; nth <= 3; nth++) {
      faults.add(Fault.late(nth, Duration.ofMillis(4_000)).at(GateDay.NOTICES));
      faults.add(Fault.late(nth, Duration.ofMillis(4_000)).at(GateDay.STATES));
      faults.add(Fault.outcomeUnknown(nth).at(PretendLedger.NAME));
    }
    return Arbitraries.of(faults).list().uniqueElements().ofMinSize(2).ofMaxSize(6);
  }
}
