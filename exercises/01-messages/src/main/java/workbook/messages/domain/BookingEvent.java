package workbook.messages.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import workbook.messages.domain.BookingCommand.CancelCrossing;

/**
 * What Booking announces.
 *
 * <p>Step 2 makes them facts: named for what has happened, and unchangeable through and through.
 * Nobody but the booking desk makes them, so their names and fields are yours to choose.
 */
public sealed interface BookingEvent extends Event {

  /** All crossings of a journey are booked. */
  record JourneyBooked(String booking, List<Berth> berths, Instant occurredAt)
      implements BookingEvent {

    public JourneyBooked {
      Crossing.requireText(booking, "a journey needs a booking");
      Objects.requireNonNull(occurredAt, "a fact has happened at some time");
    }
  }

  // TODO step 2: say what has happened, not what Ticketing is to do about it.
  /** The berths of a booking on one voyage were given back. */
  record CancelTickets(CancelCrossing request, Instant occurredAt) implements BookingEvent {

    @Override
    public String booking() {
      return request.booking();
    }
  }
}
