package workbook.messages;

import workbook.messages.domain.Event;

/**
 * The names by which all contexts know the types of events: those of Booking,
 * {@code VehicleBooked}, {@code CardCharged} and {@code TicketIssued}.
 *
 * <p>Step 4: a name that still means the same after a class was moved, and nothing that a stranger
 * could choose a class with.
 */
final class EventTypes {

  private EventTypes() {}

  static String nameOf(Event event) {
    return event.getClass().getName();
  }

  static Class<? extends Event> classOf(String name) throws ClassNotFoundException {
    return Class.forName(name).asSubclass(Event.class);
  }
}
