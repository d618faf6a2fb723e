package workbook.untangling.marketing;

import java.time.LocalDate;
import java.util.HashMap;
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
import workbook.untangling.marketing.published.MarketingNews.FrequentAboard;

/** Knows who is a frequent traveller, and says of each voyage who aboard is one. */
public final class Marketing implements Context {

  private final Outside outside;
  private final FrequentTraveller rule;

  private final Map<String, VoyageClosed> voyages = new TreeMap<>();
  private final Map<String, FrequentAboard> told = new HashMap<>();

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
    VoyageClosed closed = Wire.read(message, VoyageClosed.class);
    voyages.put(closed.voyage(), closed);
    voyages.values().forEach(this::tell);
  }

  private void tell(VoyageClosed voyage) {
    Map<String, LocalDate> since = frequentTravellers();
    List<String> names = voyage.aboard().stream()
        .map(Traveller::name)
        .filter(name -> since.containsKey(name) && !since.get(name).isAfter(voyage.day()))
        .toList();
    FrequentAboard last = told.get(voyage.voyage());
    if (last == null || !last.passengers().equals(names)) {
      var news = new FrequentAboard(voyage.voyage(), names, last == null ? 1 : last.version() + 1);
      told.put(voyage.voyage(), news);
      String id = voyage.voyage() + "/" + news.version();
      outside
          .broker()
          .publish(MarketingNews.TOPIC, Wire.message(id, "marketing", voyage.voyage(), news));
    }
  }

  /** The frequent travellers, each with the day since which she is one. */
  public Map<String, LocalDate> frequentTravellers() {
    Map<String, LocalDate> travellers = new TreeMap<>();
    for (VoyageClosed voyage : voyages.values()) {
      for (Traveller traveller : voyage.aboard()) {
        rule.since(daysOf(traveller.name()))
            .ifPresent(since -> travellers.put(traveller.name(), since));
      }
    }
    return travellers;
  }

  private List<LocalDate> daysOf(String name) {
    return voyages.values().stream()
        .filter(voyage -> voyage.aboard().stream().anyMatch(each -> each.name().equals(name)))
        .map(VoyageClosed::day)
        .sorted()
        .toList();
  }
}
