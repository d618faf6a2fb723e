package workbook.untangling.marketing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import workbook.ports.Message;
import workbook.untangling.Context;
import workbook.untangling.Outside;
import workbook.untangling.Wire;
import workbook.untangling.booking.published.BookingNews;
import workbook.untangling.booking.published.BookingNews.Traveller;
import workbook.untangling.booking.published.BookingNews.VoyageClosed;
import workbook.untangling.marketing.published.MarketingNews;
import workbook.untangling.marketing.published.MarketingNews.FrequentTravellers;

/**
 * Knows who is a frequent traveller, by the board's rule, and tells whenever that changes.
 *
 * <p>A crossing counts when the sales of its voyage have closed.
 */
public final class Marketing implements Context {

  private final Outside outside;
  private final FrequentTraveller rule;

  private final Map<String, List<LocalDate>> crossings = new TreeMap<>();
  private int version;

  public Marketing(Outside outside, FrequentTraveller rule) {
    this.outside = outside;
    this.rule = rule;
  }

  @Override
  public Set<String> listensTo() {
    return Set.of(BookingNews.TOPIC);
  }

  @Override
  public void on(String topic, Message message) {
    VoyageClosed voyage = Wire.read(message, VoyageClosed.class);
    for (Traveller traveller : voyage.aboard()) {
      crossed(traveller.name(), voyage.day());
    }
    var news = new FrequentTravellers(frequentTravellers(), ++version);
    outside
        .broker()
        .publish(MarketingNews.TOPIC, Wire.message("list " + version, "marketing", "all", news));
  }

  private void crossed(String passenger, LocalDate day) {
    List<LocalDate> known = crossings.computeIfAbsent(passenger, name -> new ArrayList<>());
    known.add(day);
    known.sort(null);
  }

  /** The frequent travellers, each with the day since which she is one. */
  public Map<String, LocalDate> frequentTravellers() {
    Map<String, LocalDate> travellers = new TreeMap<>();
    crossings.forEach(
        (passenger, days) -> rule.since(days).ifPresent(since -> travellers.put(passenger, since)));
    return travellers;
  }
}
