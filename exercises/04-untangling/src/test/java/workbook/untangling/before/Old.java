package workbook.untangling.before;

import java.util.Arrays;
import workbook.ports.Message;
import workbook.untangling.booking.model.BookingEvent;

/** What the old readers have in common. */
final class Old {

  private Old() {}

  /** Whatever else is published on their topic, the old readers leave it alone. */
  static boolean knows(Message message) {
    return Arrays.stream(BookingEvent.class.getPermittedSubclasses())
        .anyMatch(type -> type.getSimpleName().equals(message.type()));
  }
}
