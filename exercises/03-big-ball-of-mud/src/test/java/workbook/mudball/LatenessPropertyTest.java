package workbook.mudball;

import static workbook.mudball.MudRules.BUSINESS_TIME_IS_LEFT_ALONE;
import static workbook.mudball.MudRules.GUESSERS_ARE_NAMED;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import workbook.lab.Step;
import workbook.mudball.detectors.TemporalCoupling;
import workbook.mudball.museum.Desk;
import workbook.mudball.museum.Program;

@Step(5)
class LatenessPropertyTest {

  @Property(tries = 20, seed = "35")
  @Label("a guess is named, however long it is and whoever makes it")
  void a_guess_is_named(@ForAll("minutes") int minutes, @ForAll("contexts") String context) {
    Verdict.on("a program of " + context, "waits " + minutes + " minutes for what it needs")
        .sparing(BUSINESS_TIME_IS_LEFT_ALONE)
        .names(
            GUESSERS_ARE_NAMED,
            List.of(Accusation.of(context)),
            () -> new TemporalCoupling()
                .complaints(new Exhibition(context, () -> guessing(minutes), Renaming.NONE)));
  }

  private static Program guessing(int minutes) {
    return new Program() {
      private boolean heard;

      @Override
      public void start(Desk desk) {
        desk.listens(
            "loads", "LoadCounted", load -> heard |= load.read("voyage").equals("V-8"));
        desk.listens("crossings", "SalesClosed", closed -> {
          if (closed.read("voyage").equals("V-8")) {
            desk.later(
                Duration.ofMinutes(minutes),
                () -> desk.does(heard ? "a letter with a number" : "a letter without one"));
          }
        });
      }
    };
  }

  @Provide
  Arbitrary<Integer> minutes() {
    return Arbitraries.integers().between(2, 59);
  }

  @Provide
  Arbitrary<String> contexts() {
    return Arbitraries.of("booking", "marketing", "reporting", "advertising");
  }
}
