package workbook.mudball.museum.booking;

import java.time.Duration;
import java.util.Map;
import workbook.mudball.museum.Desk;
import workbook.mudball.museum.Program;
import workbook.mudball.museum.booking.books.BerthAssigned;
import workbook.mudball.museum.booking.books.Books;

/**
 * Two days at Booking's counter. Anna and Ben book V-8, Anna books V-9 too; the sales close; Ben
 * soon answers an offer, Anna shortly before two days are over.
 *
 * <p>Its notes go to its own topic, and it reads them itself. It writes messages by hand, and one
 * of them says a little more than was promised.
 */
public final class Counter implements Program {

  @Override
  public void start(Desk desk) {
    desk.listens(Books.TOPIC, "BerthAssigned", note -> note.read("berth"));

    desk.later(Duration.ofMinutes(0), () -> booked(desk, "V-8", "Anna", "1A"));
    desk.later(Duration.ofMinutes(20), () -> booked(desk, "V-8", "Ben", "1B"));
    desk.later(Duration.ofMinutes(40), () -> booked(desk, "V-9", "Anna", "2A"));
    desk.later(Duration.ofMinutes(60), () -> closed(desk, "V-8", 2));
    desk.later(Duration.ofMinutes(80), () -> closed(desk, "V-9", 1));
    desk.later(Duration.ofHours(7), () -> accepted(desk, "Ben"));
    desk.later(Duration.ofHours(47), () -> accepted(desk, "Anna"));
  }

  private static void booked(Desk desk, String voyage, String passenger, String berth) {
    var note = new BerthAssigned(voyage, passenger, berth, "Mo");
    desk.tells(
        Books.TOPIC,
        "BerthAssigned",
        Map.of("voyage", voyage, "passenger", passenger, "berth", berth, "clerk", note.clerk()));
    desk.tells(
        "crossings",
        "CrossingBooked",
        Map.of("voyage", voyage, "passenger", passenger, "clerk", note.clerk()));
  }

  private static void closed(Desk desk, String voyage, int bookings) {
    desk.tells(
        "crossings", "SalesClosed", Map.of("voyage", voyage, "bookings", String.valueOf(bookings)));
  }

  private static void accepted(Desk desk, String passenger) {
    desk.tells(
        "answers",
        "OfferAccepted",
        Map.of("passenger", passenger, "on", desk.now().toString()));
  }
}
