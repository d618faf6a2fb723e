package workbook.messages.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What Booking announces: facts, named for what has happened. */
public sealed interface BookingEvent extends Event {

  /** All crossings of a journey are booked. */
  record JourneyBooked(String booking, List<Berth> berths, Instant occurredAt)
      implements BookingEvent {

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
