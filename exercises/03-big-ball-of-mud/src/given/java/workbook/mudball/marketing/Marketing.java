package workbook.mudball.marketing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import workbook.mudball.Context;
import workbook.mudball.Outside;
import workbook.mudball.Wire;
import workbook.mudball.booking.model.BookingEvent;
import workbook.mudball.booking.model.BookingEvent.BookingCancelled;
import workbook.mudball.booking.model.BookingEvent.BookingOpened;
import workbook.mudball.booking.model.BookingEvent.FarePaid;
import workbook.mudball.booking.model.BookingEvent.SalesClosed;
import workbook.mudball.booking.model.BookingEvent.SalesOpened;
import workbook.ports.Message;

/**
 * Knows who is a frequent traveller, by the board's rule, and keeps it to itself.
 *
 * <p>A crossing counts when the sales of its voyage have closed.
 */
public final class Marketing implements Context {

  private final Outside outside;
  private final FrequentTraveller rule;

  private final Map<String, LocalDate> days = new HashMap<>();
  private final Map<String, BookingOpened> bookings = new HashMap<>();
  private final Map<String, Set<String>> paid = new HashMap<>();
  private final Map<String, List<LocalDate>> crossings = new TreeMap<>();

  public Marketing(Outside outside, FrequentTraveller rule) {
    this.outside = outside;
    this.rule = rule;
  }

  @Override
  public Set<String> listensTo() {
    return Set.of("booking");
  }

  @Override
  public void on(String topic, Message message) {
    BookingEvent event = Wire.read(message, BookingEvent.class);
    if (event instanceof SalesOpened opened) {
      days.put(opened.voyage(), opened.day());
    } else if (event instanceof BookingOpened opened) {
      bookings.put(opened.booking(), opened);
    } else if (event instanceof FarePaid fare) {
      paid.computeIfAbsent(fare.voyage(), voyage -> new HashSet<>()).add(fare.booking());
    } else if (event instanceof BookingCancelled cancelled) {
      paid.getOrDefault(cancelled.voyage(), new HashSet<>()).remove(cancelled.booking());
    } else if (event instanceof SalesClosed closed) {
      for (String booking : paid.getOrDefault(closed.voyage(), Set.of())) {
        crossed(bookings.get(booking).passenger(), days.get(closed.voyage()));
      }
    }
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
