package workbook.untangling;

import static workbook.untangling.Season.ANNA;
import static workbook.untangling.Season.BEN;
import static workbook.untangling.Season.CHO;
import static workbook.untangling.Season.DAN;
import static workbook.untangling.Season.V1;
import static workbook.untangling.Season.V2;
import static workbook.untangling.Season.V3;
import static workbook.untangling.Season.V4;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import workbook.lab.Explore;
import workbook.lab.Fault;

/** One story for every weather: four voyages, of which two are sold well and two badly. */
final class Summer {

  static final List<String> READERS = List.of("marketing", "reporting", "advertising");

  private static final Duration A_DAY = Duration.ofDays(1);

  private Summer() {}

  /**
   * Anna is a frequent traveller from V-3 on, Ben from V-4 on. Letters are due to Anna about V-3,
   * and to Anna and Ben about V-4.
   */
  static void on(FerryLine line) {
    line.sells(V1, ANNA, BEN, CHO).closes(V1).passes(A_DAY);
    line.sells(V2, ANNA, BEN, DAN, CHO).cancels(V2, CHO).closes(V2).passes(A_DAY);
    line.sells(V3, ANNA).books(V3, CHO).closes(V3).passes(A_DAY);
    line.sells(V4, BEN, ANNA, DAN).cancels(V4, DAN).closes(V4).settles();
  }

  /** How many messages each reader gets on quiet days, by the learner's own design. */
  static Map<String, Integer> deliveries() {
    Map<String, Integer> deliveries = new LinkedHashMap<>();
    Explore.calm(lab -> {
      var line = FerryLine.inAnyWeather(lab);
      on(line);
      READERS.forEach(reader -> deliveries.put(reader, line.bus.deliveriesTo(reader)));
    });
    return deliveries;
  }

  /** Every single piece of bad luck that one of these readers can have. */
  static List<Fault> troubles(Map<String, Integer> deliveries, int most) {
    var faults = new ArrayList<Fault>();
    deliveries.forEach((reader, count) -> {
      for (int nth = 1; nth <= Math.min(count, most); nth++) {
        faults.add(Fault.late(nth, Duration.ofDays(9)).at(reader));
        faults.add(Fault.overtaken(nth).at(reader));
      }
    });
    return faults;
  }
}
