package workbook.untangling.advertising;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import workbook.ports.Message;
import workbook.untangling.Context;
import workbook.untangling.Outside;
import workbook.untangling.PostOffice;
import workbook.untangling.Wire;
import workbook.untangling.booking.published.BookingNews;
import workbook.untangling.booking.published.BookingNews.CrossingBooked;
import workbook.untangling.booking.published.BookingNews.CrossingCancelled;
import workbook.untangling.booking.published.BookingNews.FareReceived;
import workbook.untangling.booking.published.BookingNews.VoyageClosed;
import workbook.untangling.booking.published.BookingNews.VoyageOnSale;
import workbook.untangling.marketing.published.MarketingNews;
import workbook.untangling.marketing.published.MarketingNews.FrequentTravellerKnown;
import workbook.untangling.reporting.published.ReportingNews;
import workbook.untangling.reporting.published.ReportingNews.FiguresReady;

/** Where a voyage is sold badly, each frequent traveller aboard gets a letter. */
public final class Advertising implements Context {

  private record Letter(String passenger, String voyage) {}

  private final Outside outside;
  private final PostOffice post;
  private final LocalDate from;

  private final Set<String> closedVoyages = new HashSet<>();
  private final Map<String, Integer> loads = new TreeMap<>();
  private final Map<String, FrequentTravellerKnown> travellers = new TreeMap<>();
  private final Set<Letter> posted = new HashSet<>();

  private final Map<String, VoyageOnSale> voyages = new TreeMap<>();
  private final Map<String, CrossingBooked> bookings = new TreeMap<>();
  private final Map<String, Long> paid = new TreeMap<>();

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
    if (topic.equals(ReportingNews.TOPIC)) {
      String voyage = Wire.read(message, FiguresReady.class).voyage();
      loads.put(voyage, Integer.valueOf(outside.ask("reporting", "load of " + voyage)));
    } else if (topic.equals(MarketingNews.TOPIC)) {
      FrequentTravellerKnown news = Wire.read(message, FrequentTravellerKnown.class);
      travellers.merge(
          news.passenger(), news, (old, now) -> now.version() > old.version() ? now : old);
    } else {
      onBooking(message);
    }
    closedVoyages.forEach(this::postWhatIsDue);
  }

  private void onBooking(Message message) {
    BookingNews news = Wire.read(message, BookingNews.class);
    if (news instanceof VoyageOnSale sale) {
      voyages.put(sale.voyage(), sale);
    } else if (news instanceof CrossingBooked booked) {
      bookings.put(booked.booking(), booked);
    } else if (news instanceof FareReceived fare) {
      paid.merge(fare.booking(), fare.cents(), Long::sum);
    } else if (news instanceof CrossingCancelled cancelled) {
      bookings.remove(cancelled.booking());
    } else if (news instanceof VoyageClosed closed) {
      closedVoyages.add(closed.voyage());
    }
  }

  /** Who sails: whoever has paid the whole fare. */
  private List<CrossingBooked> aboard(String voyage) {
    return bookings.values().stream()
        .filter(booked -> booked.voyage().equals(voyage))
        .filter(booked -> paid.getOrDefault(booked.booking(), 0L) >= booked.fare())
        .toList();
  }

  private void postWhatIsDue(String voyage) {
    Integer load = loads.get(voyage);
    LocalDate day = voyages.get(voyage).day();
    if (load == null || load >= 50 || day.isBefore(from)) {
      return;
    }
    for (CrossingBooked booked : aboard(voyage)) {
      FrequentTravellerKnown frequent = travellers.get(booked.passenger());
      if (frequent != null
          && !frequent.since().isAfter(day)
          && posted.add(new Letter(booked.passenger(), voyage))) {
        post.post(booked.passenger(), voyage);
      }
    }
  }
}
