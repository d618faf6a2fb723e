package workbook.messages.domain;

import java.time.Instant;
import java.util.Objects;

/** What Booking announces: facts, named for what has happened. */
public sealed interface BookingEvent extends Event {

  /** A passenger has a berth. */
  record BerthTaken(String booking, Berth berth, Instant occurredAt) implements BookingEvent {

    public BerthTaken {
      Crossing.requireText(booking, "a berth needs a booking");
      Objects.requireNonNull(berth, "a taken berth is one");
      Objects.requireNonNull(occurredAt, "a fact has happened at some time");
    }
  }

  /** All crossings of a journey are booked. */
  record JourneyBooked(String booking, long total, Instant occurredAt) implements BookingEvent {

    public JourneyBooked {
      Crossing.requireText(booking, "a journey needs a booking");
      Objects.requireNonNull(occurredAt, "a fact has happened at some time");
    }
  }

  /** The berths of a booking on one voyage were given back. */
  record CrossingCancelled(String booking, String voyage, Instant occurredAt)
      implements BookingEvent {

    public CrossingCancelled {
      Crossing.requireText(booking, "a cancelled crossing needs a booking");
      Crossing.requireText(voyage, "a cancelled crossing needs a voyage");
      Objects.requireNonNull(occurredAt, "a fact has happened at some time");
    }
  }
}
