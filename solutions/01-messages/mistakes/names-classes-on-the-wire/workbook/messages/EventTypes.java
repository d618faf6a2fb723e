package workbook.messages;

import java.util.Optional;
import workbook.messages.domain.Event;

/** The names of the types of our events: their classes' names. */
final class EventTypes {

  private EventTypes() {}

  static String nameOf(Event event) {
    return event.getClass().getName();
  }

  /** The class of this name, if there is one and it is an event. */
  static Optional<Class<? extends Event>> classOf(String name) {
    try {
      Class<?> found = Class.forName(name);
      return Event.class.isAssignableFrom(found)
          ? Optional.of(found.asSubclass(Event.class))
          : Optional.empty();
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }
}
