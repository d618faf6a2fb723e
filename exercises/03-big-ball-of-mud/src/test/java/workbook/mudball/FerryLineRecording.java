package workbook.mudball;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import workbook.lab.Explore;
import workbook.mudball.inspected.Heard;

/** What the laboratory wrote down when the ferry line ran in calm weather. */
final class FerryLineRecording {

  private FerryLineRecording() {}

  /** At which fields somebody looks cannot be seen from outside; a context takes all it is sent. */
  static List<Heard> calm() {
    var heard = new ArrayList<Heard>();
    Explore.calm(lab -> {
      var line = new FerryLine(lab);
      line.tellsTheStory();
      line.heard()
          .forEach((reader, types) -> types.forEach(
              type -> heard.add(new Heard(reader, "booking", type, "booking", Set.of("voyage")))));
    });
    return heard;
  }
}
