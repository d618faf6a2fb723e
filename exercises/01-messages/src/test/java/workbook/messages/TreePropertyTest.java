package workbook.messages;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import workbook.lab.Explore;
import workbook.lab.Step;

@Step(3)
class TreePropertyTest {

  /**
   * @param back for each reaction, how many letters ago its cause was written; what is further back
   *     than the beginning is a request of its own
   */
  @Property(tries = 40, seed = "3")
  @Label("in any tree of reactions every message keeps its case and names its cause")
  void every_tree_is_in_order(@ForAll("trees") List<Integer> back) {
    Explore.calm(lab -> {
      var letters = new Correspondence(lab);
      var written = new ArrayList<Correspondence.Letter>();
      written.add(letters.begins("R-1", letters.booked()));

      for (int ago : back) {
        if (ago > written.size()) {
          written.add(letters.begins("R-" + (written.size() + 1), letters.booked()));
        } else {
          var cause = written.get(written.size() - ago);
          written.add(letters.follows(cause, letters.issued("T-" + written.size())));
        }
      }

      letters.requireAllInOrder();
    });
  }

  @Provide
  Arbitrary<List<Integer>> trees() {
    return Arbitraries.integers().between(1, 5).list().ofMinSize(1).ofMaxSize(7);
  }
}
