package workbook.messages.domain;

import java.util.List;
import java.util.Objects;

/** What Booking answers to a command. */
public sealed interface Decision {

  /**
   * Yes, and this is what has happened.
   *
   * @param events at least one, in the order in which they happened
   */
  record Accepted(List<Event> events) implements Decision {

    public Accepted {
      events = List.copyOf(events);
      if (events.isEmpty()) {
        throw new IllegalArgumentException("a yes is about something that happened, got no event");
      }
    }

    /** Yes, and this one thing has happened. */
    public Accepted(Event event) {
      this(List.of(event));
    }
  }

  /**
   * No, and nothing has happened. Asking again in a moment will not help.
   *
   * @param reason why
   * @param about the voyage or the booking that is in the way; where nothing is booked, either
   */
  record Refused(Reason reason, String about) implements Decision {

    public Refused {
      Objects.requireNonNull(reason, "a refusal needs its reason");
      Crossing.requireText(about, "a refusal needs to say what it is about");
    }
  }

  /** Why Booking says no. */
  enum Reason {
    /** The plan knows no such voyage. */
    NOT_ON_SALE,
    /** Fewer berths are left on the voyage than the journey needs. */
    VOYAGE_IS_FULL,
    /** There is a booking with this number already. */
    BOOKING_EXISTS,
    /** There is no such booking, or it holds no berth on this voyage. */
    NOT_BOOKED
  }
}
