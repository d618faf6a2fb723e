package workbook.messages.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What Booking announces: facts, named for what has happened. */
public sealed interface BookingEvent extends Event {

  /** All crossings of a journey are booked. */
  record JourneyBooked(String booking, List<Berth> berths, Instant occurredAt)
      implements BookingEvent {

    /** Copies the berths: whoever gave us the list may go on working with it. */
    public JourneyBooked {
      Crossing.requireText(booking, "a journey needs a booking");
      berths = List.copyOf(berths);
      Objects.requireNonNull(occurredAt, "a fact has happened at some time");
    }
  }

  /** The berths of a booking on one voyage were given back. */
  final class CrossingCancelled implements BookingEvent {

    private final String booking;
    private final Instant occurredAt;
    private String voyage;

    public CrossingCancelled(String booking, String voyage, Instant occurredAt) {
      this.booking = Objects.requireNonNull(booking);
      this.voyage = Objects.requireNonNull(voyage);
      this.occurredAt = Objects.requireNonNull(occurredAt);
    }

    @Override
    public String booking() {
      return booking;
    }

    public String voyage() {
      return voyage;
    }

    @Override
    public Instant occurredAt() {
      return occurredAt;
    }

    /** In case that it was another one. */
    public void setVoyage(String voyage) {
      this.voyage = voyage;
    }
  }
}
