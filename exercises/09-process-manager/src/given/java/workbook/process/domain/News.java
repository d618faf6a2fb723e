package workbook.process.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What the rebooking desk hears: facts, each about one booking. */
public sealed interface News {

  /**
   * The booking's number. It is good for one voyage: whoever is rebooked travels under a new one.
   * One passenger may have many bookings.
   */
  String booking();

  /**
   * The voyage of this booking will not take place.
   *
   * @param passenger who booked
   * @param others the voyages that can be offered instead, best first, each once; perhaps none
   */
  record CrossingCancelled(String booking, String passenger, List<String> others) implements News {
    public CrossingCancelled {
      requireName(booking, "booking");
      requireName(passenger, "passenger");
      others = List.copyOf(others);
      others.forEach(voyage -> requireName(voyage, "voyage"));
    }
  }

  /**
   * The passenger has answered an offer.
   *
   * @param at when the passenger did; not when we came to read it
   */
  record OfferAnswered(String booking, String voyage, boolean yes, Instant at) implements News {
    public OfferAnswered {
      requireName(booking, "booking");
      requireName(voyage, "voyage");
      Objects.requireNonNull(at, "an answer needs its time");
    }
  }

  /**
   * The passenger would rather have the money than another voyage. Passengers read the departures
   * board too, so this may come before the desk has heard of the cancellation.
   */
  record MoneyPreferred(String booking) implements News {
    public MoneyPreferred {
      requireName(booking, "booking");
    }
  }

  /** Fleet gives the booking a berth on the voyage that the desk asked for. */
  record BerthTaken(String booking, String voyage) implements News {
    public BerthTaken {
      requireName(booking, "booking");
      requireName(voyage, "voyage");
    }
  }

  /** Fleet has no berth left on the voyage that the desk asked for. */
  record VoyageFull(String booking, String voyage) implements News {
    public VoyageFull {
      requireName(booking, "booking");
      requireName(voyage, "voyage");
    }
  }

  /** Payments has given the fare back, as the desk asked. */
  record FareRefunded(String booking) implements News {
    public FareRefunded {
      requireName(booking, "booking");
    }
  }

  /** A deadline that the desk has set is over; see {@link Command.SetDeadline}. */
  record DeadlinePassed(String booking, String token, Instant due) implements News {
    public DeadlinePassed {
      requireName(booking, "booking");
      Command.SetDeadline.requireToken(token);
      Objects.requireNonNull(due, "a deadline needs its time");
    }
  }

  /** Names are made of letters, digits and dashes. */
  private static void requireName(String name, String of) {
    if (name == null || !name.matches("[\\p{L}\\p{N}-]{1,40}")) {
      throw new IllegalArgumentException(
          "a " + of + " is named with 1 to 40 letters, digits and dashes, got " + name);
    }
  }
}
