package workbook.outbox.domain;

import workbook.ports.Message;

/** An event as it travels. */
public final class EventOnTheWire {

  private EventOnTheWire() {}

  public static String type(BookingEvent event) {
    return event.getClass().getSimpleName();
  }

  public static Message message(String id, BookingEvent event, String payload) {
    return new Message(id, "booking", type(event), event.booking(), payload);
  }
}
