package workbook.messages.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import workbook.messages.domain.BookingCommand.CancelCrossing;

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
  record CrossingCancelled(CancelCrossing request, Instant occurredAt) implements BookingEvent {

    public CrossingCancelled {
      Objects.requireNonNull(request, "a cancelled crossing was asked for");
      Objects.requireNonNull(occurredAt, "a fact has happened at some time");
    }

    @Override
    public String booking() {
      return request.booking();
    }
  }
}
