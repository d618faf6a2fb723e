package workbook.untangling.advertising;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import workbook.ports.Message;
import workbook.ports.Unavailable;
import workbook.untangling.Context;
import workbook.untangling.Outside;
import workbook.untangling.PostOffice;
import workbook.untangling.Wire;
import workbook.untangling.booking.published.BookingNews;
import workbook.untangling.booking.published.BookingNews.Traveller;
import workbook.untangling.booking.published.BookingNews.VoyageClosed;
import workbook.untangling.marketing.published.MarketingNews;
import workbook.untangling.marketing.published.MarketingNews.FrequentTravellerKnown;
import workbook.untangling.reporting.published.ReportingNews;
import workbook.untangling.reporting.published.ReportingNews.FiguresReady;

/**
 * Where a voyage is sold badly, each frequent traveller aboard gets a letter with an offer.
 *
 * <p>A letter is due when three things are known, each from its owner: who sails, how full the
 * voyage is, and who is a frequent traveller. They can become known in any order.
 */
public final class Advertising implements Context {

  private static final int SOLD_BADLY = 50;

  private record Letter(String passenger, String voyage) {}

  private final Outside outside;
  private final PostOffice post;
  private final LocalDate from;

  private final Map<String, VoyageClosed> voyages = new HashMap<>();
  private final Map<String, Integer> loads = new HashMap<>();
  private final Map<String, FrequentTravellerKnown> travellers = new HashMap<>();
  private final Set<Letter> posted = new HashSet<>();

  /**
   * @param from the first day of the voyages that it writes letters about; earlier ones are
   *     somebody else's
   */
  public Advertising(Outside outside, PostOffice post, LocalDate from) {
    this.outside = outside;
    this.post = post;
    this.from = from;
  }

  @Override
  public Set<String> listensTo() {
    return Set.of(BookingNews.TOPIC, MarketingNews.TOPIC, ReportingNews.TOPIC);
  }

  @Override
  public void on(String topic, Message message) {
    switch (topic) {
      case BookingNews.TOPIC -> {
        VoyageClosed closed = Wire.read(message, VoyageClosed.class);
        voyages.put(closed.voyage(), closed);
      }
      case ReportingNews.TOPIC -> {
        String voyage = Wire.read(message, FiguresReady.class).voyage();
        try {
          loads.put(voyage, Integer.valueOf(outside.ask("reporting", "load of " + voyage)));
        } catch (Unavailable nobodyThere) {
          // There will be other news of this voyage.
        }
      }
      case MarketingNews.TOPIC -> {
        FrequentTravellerKnown news = Wire.read(message, FrequentTravellerKnown.class);
        travellers.merge(
            news.passenger(), news, (old, now) -> now.version() > old.version() ? now : old);
      }
      default -> throw new IllegalArgumentException("did not subscribe to " + topic);
    }
    voyages.values().forEach(this::postWhatIsDue);
  }

  private void postWhatIsDue(VoyageClosed voyage) {
    Integer load = loads.get(voyage.voyage());
    if (load == null || load >= SOLD_BADLY || voyage.day().isBefore(from)) {
      return;
    }
    for (Traveller traveller : voyage.aboard()) {
      FrequentTravellerKnown frequent = travellers.get(traveller.name());
      if (frequent != null
          && !frequent.since().isAfter(voyage.day())
          && posted.add(new Letter(traveller.name(), voyage.voyage()))) {
        post.post(traveller.name(), voyage.voyage());
      }
    }
  }
}
