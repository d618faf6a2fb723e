package workbook.untangling.catering;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import workbook.ports.Message;
import workbook.untangling.Context;
import workbook.untangling.Outside;
import workbook.untangling.booking.published.BookingNews;
import workbook.untangling.published.Manifests;

/**
 * Cooks for each voyage: one meal for everybody who sails. It is new, and nobody has asked Booking
 * for anything.
 */
public final class Catering implements Context {

  private final Manifests manifests = new Manifests();
  private final Map<String, Integer> meals = new HashMap<>();

  public Catering(Outside outside) {}

  @Override
  public Set<String> listensTo() {
    return Set.of(BookingNews.TOPIC);
  }

  @Override
  public void on(String topic, Message message) {
    manifests
        .on(message)
        .ifPresent(done -> meals.put(done.voyage(), done.aboard().size()));
  }

  /** How many meals the voyage needs; 0 as long as its sales are open. */
  public int meals(String voyage) {
    return meals.getOrDefault(voyage, 0);
  }
}
