package workbook.untangling.catering;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import workbook.ports.Message;
import workbook.untangling.Context;
import workbook.untangling.Outside;
import workbook.untangling.Wire;
import workbook.untangling.booking.published.BookingNews;
import workbook.untangling.booking.published.BookingNews.CrossingBooked;
import workbook.untangling.booking.published.BookingNews.CrossingCancelled;
import workbook.untangling.booking.published.BookingNews.FareReceived;
import workbook.untangling.booking.published.BookingNews.VoyageClosed;

/** Cooks for each voyage: one meal for everybody who sails. */
public final class Catering implements Context {

  private final Map<String, CrossingBooked> bookings = new TreeMap<>();
  private final Map<String, Long> paid = new TreeMap<>();
  private final Set<String> closedVoyages = new HashSet<>();

  public Catering(Outside outside) {}

  @Override
  public Set<String> listensTo() {
    return Set.of(BookingNews.TOPIC);
  }

  @Override
  public void on(String topic, Message message) {
    BookingNews news = Wire.read(message, BookingNews.class);
    if (news instanceof CrossingBooked booked) {
      bookings.put(booked.booking(), booked);
    } else if (news instanceof FareReceived fare) {
      paid.merge(fare.booking(), fare.cents(), Long::sum);
    } else if (news instanceof CrossingCancelled cancelled) {
      bookings.remove(cancelled.booking());
    } else if (news instanceof VoyageClosed closed) {
      closedVoyages.add(closed.voyage());
    }
  }

  /** How many meals the voyage needs; 0 as long as its sales are open. */
  public int meals(String voyage) {
    List<CrossingBooked> aboard = bookings.values().stream()
        .filter(booked -> booked.voyage().equals(voyage))
        .filter(booked -> paid.getOrDefault(booked.booking(), 0L) >= booked.fare())
        .toList();
    return closedVoyages.contains(voyage) ? aboard.size() : 0;
  }
}
