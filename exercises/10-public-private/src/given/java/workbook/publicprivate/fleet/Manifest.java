package workbook.publicprivate.fleet;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import workbook.ports.Message;
import workbook.publicprivate.Json;

/**
 * Fleet's own copy of who sails. It takes {@code BookingSnapshot}s as they come: in any order, and
 * more than once.
 */
public final class Manifest {

  /**
   * What Fleet has asked Booking for: the whole of what the others may know of a booking.
   *
   * @param version greater in each later snapshot of the same booking
   * @param confirmed whether somebody sails; if not, voyage and berths do not matter
   */
  private record Snapshot(
      String booking, Long version, Boolean confirmed, String voyage, Integer berths) {}

  private final Map<String, Snapshot> newest = new TreeMap<>();

  public void on(Message message) {
    if (!message.type().equals("BookingSnapshot")) {
      return;
    }
    Snapshot snapshot = Json.read(message.payload(), Snapshot.class);
    if (snapshot.booking() == null || snapshot.version() == null || snapshot.confirmed() == null) {
      throw new IllegalArgumentException("something is missing in " + message.payload());
    }
    newest.merge(
        snapshot.booking(),
        snapshot,
        (old, young) -> young.version() > old.version() ? young : old);
  }

  /** Who sails, such as {@code Anna-1 on Friday evening}, and in how many berths. */
  public Map<String, Integer> sailing() {
    return newest.values().stream()
        .filter(Snapshot::confirmed)
        .collect(Collectors.toMap(
            snapshot -> snapshot.booking() + " on " + snapshot.voyage(), Snapshot::berths));
  }
}
