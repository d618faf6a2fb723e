package workbook.publicprivate.booking;

import java.util.UUID;
import workbook.ports.Broker;
import workbook.ports.Message;
import workbook.publicprivate.Json;
import workbook.publicprivate.language.Agreement;

/** Sends Booking's own notes to a topic of their own, where Reporting can find them. */
final class Internal implements Broker {

  private static final String PREFIX = "Internal";

  private final Broker broker;

  Internal(Broker broker) {
    this.broker = broker;
  }

  static Message letter(String number, BookingEvent event) {
    return new Message(
        UUID.randomUUID().toString(),
        Agreement.SOURCE,
        PREFIX + event.getClass().getSimpleName(),
        number,
        Json.text(event));
  }

  @Override
  public void publish(String topic, Message message) {
    broker.publish(message.type().startsWith(PREFIX) ? "booking notes" : topic, message);
  }
}
