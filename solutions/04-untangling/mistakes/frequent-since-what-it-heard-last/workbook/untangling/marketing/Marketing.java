package workbook.untangling.marketing;

import java.time.LocalDate;
import java.util.ArrayList;
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
import workbook.untangling.marketing.published.MarketingNews.FrequentTravellerKnown;

/**
 * Knows who is a frequent traveller, by the board's rule, and tells whenever that changes.
 *
 * <p>A crossing counts when the sales of its voyage have closed.
 */
public final class Marketing implements Context {

  private final Outside outside;
  private final FrequentTraveller rule;

  private final Map<String, List<LocalDate>> crossings = new TreeMap<>();
  private final Map<String, FrequentTravellerKnown> told = new HashMap<>();

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
  }

  private void crossed(String passenger, LocalDate day) {
    List<LocalDate> known = crossings.computeIfAbsent(passenger, name -> new ArrayList<>());
    known.add(day);
    known.sort(null);
    rule.since(known).ifPresent(since -> tell(passenger, earlier(passenger, day)));
  }

  private LocalDate earlier(String passenger, LocalDate day) {
    FrequentTravellerKnown last = told.get(passenger);
    return last == null || day.isBefore(last.since()) ? day : last.since();
  }

  /** A voyage that is told of late can make somebody a frequent traveller earlier than thought. */
  private void tell(String passenger, LocalDate since) {
    FrequentTravellerKnown last = told.get(passenger);
    if (last == null || !last.since().equals(since)) {
      int version = last == null ? 1 : last.version() + 1;
      var news = new FrequentTravellerKnown(passenger, since, version);
      told.put(passenger, news);
      String id = passenger + "/" + version;
      outside.broker().publish(MarketingNews.TOPIC, Wire.message(id, "marketing", passenger, news));
    }
  }

  /** The frequent travellers, each with the day since which she is one. */
  public Map<String, LocalDate> frequentTravellers() {
    Map<String, LocalDate> travellers = new TreeMap<>();
    told.forEach((passenger, news) -> travellers.put(passenger, news.since()));
    return travellers;
  }
}
