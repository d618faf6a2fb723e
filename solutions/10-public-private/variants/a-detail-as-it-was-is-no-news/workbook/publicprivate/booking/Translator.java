package workbook.publicprivate.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import workbook.publicprivate.BookingFile;
import workbook.publicprivate.booking.BookingEvent.VoyageWithdrawn;
import workbook.publicprivate.language.BookingNews;
import workbook.publicprivate.language.BookingSnapshot;
import workbook.publicprivate.language.CrossingConfirmed;
import workbook.publicprivate.language.CrossingGivenUp;
import workbook.publicprivate.language.PassengerDetailsChanged;

/**
 * Says in the published language what Booking has noted in its own.
 *
 * <p>It compares the booking before and after, instead of looking for the kind of event: whatever
 * makes a crossing certain, it is the certainty that the others want to hear of.
 */
final class Translator {

  private Translator() {}

  /**
   * What the others are told.
   *
   * @param booking as it was before; history is only looked at, never told again
   * @param notes how many notes it had before
   * @param happened what has happened to it at this moment
   */
  static List<BookingNews> news(Booking booking, int notes, List<BookingEvent> happened) {
    var news = new ArrayList<BookingNews>();
    int version = notes;
    for (BookingEvent event : happened) {
      boolean wasConfirmed = booking.confirmed();
      String voyage = booking.voyage();
      List<String> passenger = passenger(booking);
      booking.apply(event);
      // The number of the note: it grows with the booking, and no counter can forget it.
      version++;
      boolean asItWas = booking.confirmed() == wasConfirmed
          && (!wasConfirmed || booking.voyage().equals(voyage));

      if (wasConfirmed && !asItWas) {
        news.add(new CrossingGivenUp(booking.number(), voyage, reason(event, booking)));
      }
      if (booking.confirmed() && !asItWas) {
        news.add(new CrossingConfirmed(booking.number(), booking.voyage(), booking.berths()));
      }
      if (!asItWas) {
        news.add(new BookingSnapshot(
            booking.number(), version, booking.confirmed(), booking.voyage(), booking.berths()));
      }
      if (wasConfirmed && !passenger(booking).equals(passenger)) {
        news.add(new PassengerDetailsChanged(booking.number()));
      }
    }
    return news;
  }

  private static String reason(BookingEvent event, Booking booking) {
    if (booking.confirmed()) {
      return "MOVED";
    }
    return event instanceof VoyageWithdrawn ? "WITHDRAWN" : "CANCELLED";
  }

  /** What may be asked for; noted once more as it was, it is no news. */
  private static List<String> passenger(Booking booking) {
    BookingFile file = booking.file();
    return Stream.of(file.passenger(), file.passport(), file.phone())
        .map(String::valueOf)
        .toList();
  }
}
