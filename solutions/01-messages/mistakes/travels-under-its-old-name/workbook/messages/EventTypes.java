package workbook.messages;

import java.util.Map;
import java.util.Optional;
import workbook.messages.domain.BookingEvent.CrossingCancelled;
import workbook.messages.domain.BookingEvent.JourneyBooked;
import workbook.messages.domain.CardCharged;
import workbook.messages.domain.Event;
import workbook.messages.domain.TicketIssued;
import workbook.messages.domain.VehicleBooked;

/**
 * The names by which all contexts know the types of events.
 *
 * <p>A written list: classes may be moved and renamed while the names stay, and a name from outside
 * can only ever choose a class of this list.
 */
final class EventTypes {

  private static final Map<String, Class<? extends Event>> TYPES = Map.of(
      "journey-booked", JourneyBooked.class,
      "CancelTickets", CrossingCancelled.class,
      "vehicle-booked", VehicleBooked.class,
      "card-charged", CardCharged.class,
      "ticket-issued", TicketIssued.class);

  private EventTypes() {}

  static String nameOf(Event event) {
    return TYPES.entrySet().stream()
        .filter(entry -> entry.getValue() == event.getClass())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no name for " + event.getClass()));
  }

  /** The class behind a name, or nothing if we have never heard of it. */
  static Optional<Class<? extends Event>> classOf(String name) {
    return Optional.ofNullable(TYPES.get(name));
  }
}
