package workbook.messages;

import java.util.Optional;
import workbook.messages.domain.Event;

/**
 * The names by which all contexts know the types of events.
 *
 * <p>The short names of our classes.
 */
final class EventTypes {

  private EventTypes() {}

  static String nameOf(Event event) {
    return event.getClass().getSimpleName();
  }

  /** The class behind a name, or nothing if we have never heard of it. */
  static Optional<Class<? extends Event>> classOf(String name) {
    String place = Event.class.getPackageName() + ".";
    return at(place + name).or(() -> at(place + "BookingEvent$" + name));
  }

  private static Optional<Class<? extends Event>> at(String place) {
    try {
      return Optional.of(Class.forName(place).asSubclass(Event.class));
    } catch (ClassNotFoundException | ClassCastException | LinkageError e) {
      return Optional.empty();
    }
  }
}
