package workbook.untangling.catering;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import workbook.ports.Message;
import workbook.untangling.Context;
import workbook.untangling.Outside;
import workbook.untangling.Wire;
import workbook.untangling.advertising.Advertising.Letter;
import workbook.untangling.booking.published.BookingNews;
import workbook.untangling.booking.published.BookingNews.VoyageClosed;

/**
 * Cooks for each voyage: one meal for everybody who sails. It is new, and nobody has asked Booking
 * for anything.
 */
public final class Catering implements Context {

  private final Set<Letter> plates = new HashSet<>();
  private final Map<String, Integer> meals = new HashMap<>();

  public Catering(Outside outside) {}

  @Override
  public Set<String> listensTo() {
    return Set.of(BookingNews.TOPIC);
  }

  @Override
  public void on(String topic, Message message) {
    VoyageClosed closed = Wire.read(message, VoyageClosed.class);
    closed.aboard().forEach(each -> plates.add(new Letter(each.name(), closed.voyage())));
    meals.put(closed.voyage(), (int)
        plates.stream().filter(each -> each.voyage().equals(closed.voyage())).count());
  }

  /** How many meals the voyage needs; 0 as long as its sales are open. */
  public int meals(String voyage) {
    return meals.getOrDefault(voyage, 0);
  }
}
