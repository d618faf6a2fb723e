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

  private final Map<String, Integer> meals = new HashMap<>();

  private final Outside outside;

  public Catering(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Set<String> listensTo() {
    return Set.of(BookingNews.TOPIC);
  }

  @Override
  public void on(String topic, Message message) {
    VoyageClosed closed = read(outside.ask("booking", "who sails on " + message.key()));
    meals.put(closed.voyage(), closed.aboard().size());
  }

  private static VoyageClosed read(String answer) {
    Message message = new Message("answer", "booking", "VoyageClosed", "voyage", answer);
    return Wire.read(message, VoyageClosed.class);
  }

  /** How many meals the voyage needs; 0 as long as its sales are open. */
  public int meals(String voyage) {
    return meals.getOrDefault(voyage, 0);
  }
}
