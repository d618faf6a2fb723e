package workbook.eventtypes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import workbook.lab.Fault;

/** What can happen to messages on their way. */
final class Deliveries {

  private Deliveries() {}

  /** A few things that happen to the first so many deliveries. */
  static Arbitrary<List<Fault>> troubles(int deliveries) {
    var faults = new ArrayList<Fault>();
    for (int nth = 1; nth <= deliveries; nth++) {
      faults.add(Fault.late(nth, Duration.ofMillis(50)));
      faults.add(Fault.overtaken(nth));
      faults.add(Fault.deliveredTwice(nth));
      faults.add(Fault.ackLost(nth));
    }
    return Arbitraries.of(faults).list().uniqueElements().ofMaxSize(4);
  }
}
