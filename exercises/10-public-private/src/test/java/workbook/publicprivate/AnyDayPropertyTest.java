package workbook.publicprivate;

import static workbook.publicprivate.BookingDay.ANNA;
import static workbook.publicprivate.BookingDay.FRIDAY;
import static workbook.publicprivate.BookingDay.SATURDAY;
import static workbook.publicprivate.PublicRules.ANSWERED;

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
import workbook.lab.Step;

@Step(2)
class AnyDayPropertyTest {

  @Property(tries = 30, seed = "10", edgeCases = EdgeCasesMode.NONE)
  @Label("whatever happens in whatever order, the others hear what they wait for and no more")
  void any_day(@ForAll("anyActs") List<Act> acts, @ForAll @IntRange(max = 8) int night) {
    Explore.calm(lab -> {
      var day = new BookingDay(lab, ANSWERED);
      day.does(Act.opens(ANNA, FRIDAY, 2));
      for (int i = 0; i < acts.size(); i++) {
        if (i == night) {
          day.opensAnew();
        }
        day.does(acts.get(i));
      }
    });
  }

  @Provide
  Arbitrary<List<Act>> anyActs() {
    return Arbitraries.of(
            Act.agreesFare(ANNA, 20_00),
            Act.agreesFare(ANNA, 30_00),
            Act.pays(ANNA, 10_00),
            Act.pays(ANNA, 20_00),
            Act.pays(ANNA, 20_00),
            Act.moves(ANNA, SATURDAY),
            Act.moves(ANNA, FRIDAY),
            Act.leavesPhone(ANNA),
            Act.names(ANNA),
            Act.remarks(ANNA),
            Act.cancels(ANNA),
            Act.withdraws(ANNA))
        .list()
        .ofMinSize(3)
        .ofMaxSize(9);
  }
}
