package workbook.untangling;

import static workbook.untangling.Season.ANNA;
import static workbook.untangling.Season.BEN;
import static workbook.untangling.Season.CHO;
import static workbook.untangling.Season.DAN;
import static workbook.untangling.Season.V1;
import static workbook.untangling.Season.V2;
import static workbook.untangling.Season.V3;
import static workbook.untangling.UntanglingRules.NOTES_DO_NOT_MATTER;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import workbook.lab.Explore;
import workbook.lab.Step;

@Step(1)
class AnyNotesPropertyTest {

  private static final List<String> PEOPLE = List.of(ANNA, BEN, CHO, DAN);

  @Property(tries = 15, seed = "4")
  @Label("whatever Booking notes on the way, others know who sails")
  void others_know_who_sails(@ForAll("habits") List<Habit> habits) {
    Explore.calm(lab -> {
      var line = new FerryLine(lab).sailed(V1, ANNA, BEN).sailed(V2, ANNA, BEN, CHO, DAN);

      for (int i = 0; i < PEOPLE.size(); i++) {
        habits.get(i).on(line, V3, PEOPLE.get(i));
      }
      line.closes(V3).settles();

      line.requireAllIsRight(NOTES_DO_NOT_MATTER);
    });
  }

  @Provide
  Arbitrary<List<Habit>> habits() {
    return Arbitraries.of(Habit.class).list().ofSize(PEOPLE.size());
  }
}
