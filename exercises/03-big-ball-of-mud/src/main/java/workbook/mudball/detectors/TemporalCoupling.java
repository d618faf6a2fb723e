package workbook.mudball.detectors;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import workbook.lab.Fault;
import workbook.mudball.inspected.Rehearsal;

/**
 * Finds what works only as long as messages arrive in the time, or in the order, that somebody had
 * in mind. Step 4 changes {@link #weather}, step 5 {@link #complaints}.
 */
public final class TemporalCoupling {

  /**
   * Bad luck for the ferry line, under which Advertising does what it should not. At most two
   * faults; no message is lost, and none is later than an hour.
   */
  public List<Fault> weather() {
    // TODO step 4: a repeat does no harm, everybody drops it. What does?
    return List.of(Fault.deliveredTwice(1).at("advertising"));
  }

  /**
   * Who does something else when messages are late.
   *
   * @return one or more complaints for each such context, with its name
   */
  public List<String> complaints(Rehearsal rehearsal) {
    // TODO step 5: a minute is not much.
    var calm = rehearsal.deeds(List.of());
    var complaints = new ArrayList<String>();
    for (Rehearsal.Delivery delivery : rehearsal.deliveries()) {
      Rehearsal.Late late = delivery.lateBy(Duration.ofMinutes(1));
      if (!rehearsal.deeds(List.of(late)).equals(calm)) {
        complaints.add("somebody does something else when " + late);
      }
    }
    return complaints;
  }
}
