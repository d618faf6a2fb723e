package workbook.worstday.booking;

import workbook.ports.Message;
import workbook.worstday.blocks.Outlet;
import workbook.worstday.messages.Mail;
import workbook.worstday.messages.News.PassengerJoined;
import workbook.worstday.messages.News.PassengerLeft;

/**
 * What Booking tells itself about its bookings: private events, with everything in them, also the
 * card. They change whenever Booking's people like.
 */
public final class Journal {

  record BookingStarted(String booking, String passenger, String card) {}

  record BookingConfirmed(String booking, String passenger, String voyage, String card) {}

  record BookingWithdrawn(String booking, String passenger, String voyage, String card) {}

  private Journal() {}

  /**
   * Translates what goes out on this way: of the private events, few become a public one, with
   * little in it, and the others stay at home. Does not change how the messages travel.
   */
  public static Outlet published(Outlet outlet) {
    return (books, topic, message) -> {
      Record news = translated(message);
      if (news != null) {
        long number = news instanceof PassengerJoined ? 1 : 2;
        outlet.send(books, topic, Mail.write(message.id(), message.source(), number, news));
      }
    };
  }

  private static Record translated(Message message) {
    return switch (message.type()) {
      case "BookingConfirmed" -> {
        var event = Mail.read(message, BookingConfirmed.class);
        yield new PassengerJoined(event.booking(), event.voyage());
      }
      case "BookingWithdrawn" -> {
        var event = Mail.read(message, BookingWithdrawn.class);
        yield new PassengerLeft(event.booking(), event.voyage());
      }
      default -> null;
    };
  }
}
