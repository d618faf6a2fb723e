package workbook.messages;

import java.util.Optional;
import workbook.messages.domain.BookingEvent;
import workbook.messages.domain.Event;

/** The names of the types of our events: their classes' simple names. */
final class EventTypes {

  private static final String OURS = Event.class.getPackageName() + ".";
  private static final String BOOKINGS = BookingEvent.class.getName() + "$";

  private EventTypes() {}

  static String nameOf(Event event) {
    return event.getClass().getSimpleName();
  }

  static Optional<Class<? extends Event>> classOf(String name) {
    return load(OURS + name).or(() -> load(BOOKINGS + name));
  }

  private static Optional<Class<? extends Event>> load(String name) {
    try {
      return Optional.of(Class.forName(name).asSubclass(Event.class));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }
}
