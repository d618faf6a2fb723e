package workbook.messages.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What Booking announces: facts, named for what has happened. */
public sealed interface BookingEvent extends Event {

  /**
   * All crossings of a journey are booked.
   *
   * @param passengers who sails on which voyage
   * @param fares what one berth on each voyage costs, in cents
   */
  record JourneyBooked(
      String booking,
      Map<String, List<String>> passengers,
      Map<String, Long> fares,
      Instant occurredAt)
      implements BookingEvent {

    /** Copies both, and the lists in them. */
    public JourneyBooked {
      Crossing.requireText(booking, "a journey needs a booking");
      var copies = new TreeMap<String, List<String>>();
      passengers.forEach((voyage, names) -> copies.put(voyage, List.copyOf(names)));
      copies.values().stream()
          .flatMap(List::stream)
          .forEach(name -> Crossing.requireText(name, "a berth needs a passenger"));
      passengers = Collections.unmodifiableMap(copies);
      fares = Map.copyOf(fares);
      if (passengers.isEmpty() || !passengers.keySet().equals(fares.keySet())) {
        throw new IllegalArgumentException("every voyage of a journey has a fare");
      }
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
