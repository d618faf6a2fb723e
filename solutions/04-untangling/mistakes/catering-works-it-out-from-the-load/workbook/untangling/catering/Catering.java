package workbook.untangling.catering;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import workbook.ports.Message;
import workbook.untangling.Context;
import workbook.untangling.Outside;
import workbook.untangling.Wire;
import workbook.untangling.booking.published.BookingNews;
import workbook.untangling.booking.published.BookingNews.VoyageClosed;

/**
 * Cooks for each voyage: one meal for everybody who sails. It is new, and nobody has asked Booking
 * for anything.
 */
public final class Catering implements Context {

  private final Outside outside;
  private final Map<String, Integer> berths = new HashMap<>();

  public Catering(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Set<String> listensTo() {
    return Set.of(BookingNews.TOPIC);
  }

  @Override
  public void on(String topic, Message message) {
    VoyageClosed closed = Wire.read(message, VoyageClosed.class);
    berths.put(closed.voyage(), closed.berths());
  }

  /** How many meals the voyage needs; 0 as long as its sales are open. */
  public int meals(String voyage) {
    return berths.containsKey(voyage)
        ? berths.get(voyage) * Integer.parseInt(outside.ask("reporting", "load of " + voyage)) / 100
        : 0;
  }
}
