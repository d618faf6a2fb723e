package workbook.mudball.advertising;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import workbook.mudball.Context;
import workbook.mudball.Outside;
import workbook.mudball.PostOffice;
import workbook.mudball.Wire;
import workbook.mudball.booking.model.BookingEvent;
import workbook.mudball.booking.model.BookingEvent.BerthAssigned;
import workbook.mudball.booking.model.BookingEvent.BookingCancelled;
import workbook.mudball.booking.model.BookingEvent.BookingOpened;
import workbook.mudball.booking.model.BookingEvent.SalesClosed;
import workbook.mudball.booking.model.BookingEvent.SalesOpened;
import workbook.ports.Message;

/**
 * Where a voyage is sold badly, each frequent traveller aboard gets a letter with an offer.
 *
 * <p>Sold badly means that less than half of the voyage is sold when its sales close.
 */
public final class Advertising implements Context {

  private static final int SOLD_BADLY = 50;

  private final Outside outside;
  private final PostOffice post;

  private final Map<String, LocalDate> days = new HashMap<>();
  private final Map<String, BookingOpened> bookings = new HashMap<>();
  private final Map<String, List<LocalDate>> crossings = new HashMap<>();

  public Advertising(Outside outside, PostOffice post) {
    this.outside = outside;
    this.post = post;
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
    } else if (event instanceof BerthAssigned assigned) {
      crossingsOf(assigned.booking()).add(days.get(assigned.voyage()));
    } else if (event instanceof BookingCancelled cancelled) {
      crossingsOf(cancelled.booking()).remove(days.get(cancelled.voyage()));
      bookings.remove(cancelled.booking());
    } else if (event instanceof SalesClosed closed) {
      outside.wakeMe(Duration.ofMinutes(5), closed.voyage());
    }
  }

  @Override
  public void wake(String voyage) {
    int load = Integer.parseInt(outside.ask("reporting", "load of " + voyage));
    if (load < SOLD_BADLY) {
      for (String passenger : aboard(voyage)) {
        if (isFrequentTraveller(passenger, days.get(voyage))) {
          post.post(passenger, voyage);
        }
      }
    }
  }

  private Set<String> aboard(String voyage) {
    Set<String> passengers = new TreeSet<>();
    for (BookingOpened booking : bookings.values()) {
      if (booking.voyage().equals(voyage)) {
        passengers.add(booking.passenger());
      }
    }
    return passengers;
  }

  private List<LocalDate> crossingsOf(String booking) {
    String passenger = bookings.get(booking).passenger();
    return crossings.computeIfAbsent(passenger, name -> new ArrayList<>());
  }

  private boolean isFrequentTraveller(String passenger, LocalDate day) {
    long lately = crossings.get(passenger).stream()
        .filter(crossing -> !crossing.isAfter(day) && crossing.isAfter(day.minusDays(30)))
        .count();
    return lately >= 3;
  }
}
