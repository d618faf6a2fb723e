package workbook.mudball;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import workbook.mudball.inspected.Heard;
import workbook.mudball.inspected.Rehearsal;
import workbook.mudball.museum.Program;

/**
 * A system of the museum that runs: its ferry line and some programs more, under some names.
 *
 * @param exhibits by the contexts in which they are, one each
 */
record Exhibition(Map<String, Supplier<Program>> exhibits, Renaming names) implements Rehearsal {

  Exhibition(String context, Supplier<Program> exhibit, Renaming names) {
    this(Map.of(context, exhibit), names);
  }

  /** What is written down in a run in which all goes well. */
  List<Heard> recorded() {
    return play(List.of()).recorded();
  }

  @Override
  public List<Delivery> deliveries() {
    return play(List.of()).deliveries();
  }

  @Override
  public Map<String, List<String>> deeds(List<Late> late) {
    if (late.size() > 2) {
      throw new IllegalArgumentException(
          "so much bad luck is not to be believed: " + late.size() + " messages are late");
    }
    for (Late each : late) {
      if (each.by().isNegative() || each.by().compareTo(LATEST) > 0) {
        throw new IllegalArgumentException(
            "no message is later than " + LATEST.toMinutes() + " min, but " + each);
      }
    }
    return play(late).deeds();
  }

  private MuseumDays play(List<Late> late) {
    var programs = new HashMap<String, List<Program>>();
    exhibits.forEach((context, exhibit) -> programs.put(context, List.of(exhibit.get())));
    return new MuseumDays(names, programs, late);
  }
}
