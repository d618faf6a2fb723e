package workbook.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.Map;
import workbook.outbox.domain.BookingEvent;
import workbook.outbox.domain.BookingEvent.CrossingBooked;
import workbook.outbox.domain.BookingEvent.CrossingCancelled;
import workbook.outbox.domain.BookingEvent.CrossingChanged;
import workbook.ports.Message;

/** How booking events look on the wire: {@code version=1&passenger=Anna&voyage=Friday+evening}. */
public final class BookingMessages {

  /** The topic that the other departments listen to. */
  public static final String TOPIC = "bookings";

  /** Who speaks. */
  public static final String SOURCE = "booking";

  private BookingMessages() {}

  /** The whole message for an event. */
  public static Message message(String id, BookingEvent event) {
    return new Message(id, SOURCE, type(event), event.booking(), payload(event));
  }

  public static String type(BookingEvent event) {
    return event.getClass().getSimpleName();
  }

  /** What a message says about the event besides its type and its booking. */
  public static String payload(BookingEvent event) {
    String version = "version=" + event.version();
    if (event instanceof CrossingBooked booked) {
      return version + field("passenger", booked.passenger()) + field("voyage", booked.voyage());
    }
    if (event instanceof CrossingChanged changed) {
      return version + field("voyage", changed.voyage());
    }
    return version;
  }

  private static String field(String name, String value) {
    return "&" + name + "=" + URLEncoder.encode(value, UTF_8);
  }

  /**
   * The event that a message tells of.
   *
   * @throws IllegalArgumentException if the message is not one about a booking
   */
  public static BookingEvent event(Message message) {
    Map<String, String> fields = fields(message.payload());
    String booking = message.key();
    int version = Integer.parseInt(fields.getOrDefault("version", "0"));
    return switch (message.type()) {
      case "CrossingBooked" ->
        new CrossingBooked(booking, version, fields.get("passenger"), fields.get("voyage"));
      case "CrossingChanged" -> new CrossingChanged(booking, version, fields.get("voyage"));
      case "CrossingCancelled" -> new CrossingCancelled(booking, version);
      default -> throw new IllegalArgumentException("not about a booking: " + message);
    };
  }

  private static Map<String, String> fields(String payload) {
    var fields = new HashMap<String, String>();
    for (String field : payload.split("&")) {
      String[] parts = field.split("=", 2);
      fields.put(parts[0], parts.length == 2 ? URLDecoder.decode(parts[1], UTF_8) : "");
    }
    return fields;
  }
}
