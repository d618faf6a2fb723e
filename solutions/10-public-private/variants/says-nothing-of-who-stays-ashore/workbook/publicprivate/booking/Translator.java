package workbook.publicprivate.booking;

import java.util.ArrayList;
import java.util.List;
import workbook.publicprivate.booking.BookingEvent.PassengerNamed;
import workbook.publicprivate.booking.BookingEvent.PassportNoted;
import workbook.publicprivate.booking.BookingEvent.PhoneNoted;
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
            booking.number(),
            version,
            booking.confirmed(),
            booking.confirmed() ? booking.voyage() : null,
            booking.confirmed() ? booking.berths() : null));
      }
      if (wasConfirmed && isAboutThePassenger(event)) {
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

  private static boolean isAboutThePassenger(BookingEvent event) {
    return event instanceof PassengerNamed
        || event instanceof PassportNoted
        || event instanceof PhoneNoted;
  }
}
