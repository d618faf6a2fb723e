package workbook.mudball.detectors;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import workbook.lab.Fault;
import workbook.mudball.inspected.Rehearsal;

/**
 * Finds what works only as long as messages arrive in the time, or in the order, that somebody had
 * in mind.
 */
public final class TemporalCoupling {

  /**
   * Bad luck for the ferry line, under which Advertising does what it should not. At most two
   * faults; no message is lost, and none is later than an hour.
   */
  public List<Fault> weather() {
    // Reporting hears of V-10's fare after Advertising has asked how full V-10 is.
    return List.of(Fault.late(19, Duration.ofMinutes(10)).at("reporting"));
  }

  /**
   * Who does something else when messages are late.
   *
   * @return one or more complaints for each such context, with its name
   */
  public List<String> complaints(Rehearsal rehearsal) {
    Map<String, List<String>> onTime = rehearsal.deeds(List.of());
    var complaints = new ArrayList<String>();
    for (Rehearsal.Delivery delivery : rehearsal.deliveries()) {
      Rehearsal.Late late = delivery.lateBy(Rehearsal.LATEST);
      Map<String, List<String>> deeds = rehearsal.deeds(List.of(late));
      for (String context : onTime.keySet()) {
        if (!sorted(deeds.get(context)).equals(sorted(onTime.get(context)))) {
          complaints.add("%s does %s, and not %s, when %s"
              .formatted(context, deeds.get(context), onTime.get(context), late));
        }
      }
    }
    return complaints.stream().limit(1).toList();
  }

  /** Two letters are the same two letters in either order. */
  private static List<String> sorted(List<String> deeds) {
    return deeds.stream().sorted().toList();
  }
}
