package workbook.untangling.catering;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import workbook.ports.Message;
import workbook.untangling.Context;
import workbook.untangling.Outside;
import workbook.untangling.Wire;
import workbook.untangling.booking.published.BookingNews;
import workbook.untangling.booking.published.BookingNews.VoyageState;

/**
 * Cooks for each voyage: one meal for everybody who sails. It is new, and nobody has asked Booking
 * for anything.
 */
public final class Catering implements Context {

  private final Map<String, Integer> meals = new HashMap<>();

  public Catering(Outside outside) {}

  @Override
  public Set<String> listensTo() {
    return Set.of(BookingNews.TOPIC);
  }

  @Override
  public void on(String topic, Message message) {
    VoyageState closed = Wire.read(message, VoyageState.class);
    if (!closed.closed()) {
      return;
    }
    meals.put(closed.voyage(), closed.aboard().size());
  }

  /** How many meals the voyage needs; 0 as long as its sales are open. */
  public int meals(String voyage) {
    return meals.getOrDefault(voyage, 0);
  }
}
