package workbook.consistency;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import workbook.lab.Explore;
import workbook.lab.Step;

@Step(4)
class PagePropertyTest {

  private static final String ANNA = "Anna";
  private static final String ANNAS = "T-7";

  /** One thing that happens. */
  enum Happening {
    ANNA_MOVES_IT,
    WE_MOVE_IT,
    ANNA_LOOKS,
    TIME_PASSES
  }

  @Property(tries = 40, seed = "4")
  @Label("whichever window is free, nobody is shown less than they know of")
  void never_less_than_they_know(
      @ForAll("happenings") List<Happening> happenings, @ForAll("windows") List<Integer> behind) {
    Explore.calm(lab -> {
      var day = new PageDay(lab, behind.stream().mapToInt(each -> each).toArray()).with(ANNAS);
      for (int i = 0; i < happenings.size(); i++) {
        Happening happening = happenings.get(i);
        String voyage = "V-" + (8 + i);
        day.after(100 + 700 * i, () -> {
          switch (happening) {
            case ANNA_MOVES_IT -> day.moves(ANNA, ANNAS, voyage);
            case WE_MOVE_IT -> day.isMoved(ANNAS, voyage);
            case ANNA_LOOKS -> day.opens(ANNA, ANNAS);
            default -> {}
          }
        });
      }
      day.after(20_000, () -> day.opens(ANNA, ANNAS));

      day.settles();

      day.requireLatest(ANNA, ANNAS);
    });
  }

  @Provide
  Arbitrary<List<Happening>> happenings() {
    return Arbitraries.of(Happening.class).list().ofMinSize(2).ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<Integer>> windows() {
    return Arbitraries.of(0, 1_000, 5_000).list().ofMinSize(1).ofMaxSize(3);
  }
}
