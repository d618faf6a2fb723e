package workbook.publicprivate.booking;

import java.util.ArrayList;
import java.util.List;
import workbook.publicprivate.booking.BookingEvent.CancelledByPassenger;
import workbook.publicprivate.booking.BookingEvent.FareAgreed;
import workbook.publicprivate.booking.BookingEvent.FarePartPaid;
import workbook.publicprivate.booking.BookingEvent.PassengerNamed;
import workbook.publicprivate.booking.BookingEvent.PassportNoted;
import workbook.publicprivate.booking.BookingEvent.PhoneNoted;
import workbook.publicprivate.booking.BookingEvent.VoyageChanged;
import workbook.publicprivate.booking.BookingEvent.VoyageWithdrawn;
import workbook.publicprivate.language.BookingNews;
import workbook.publicprivate.language.BookingSnapshot;
import workbook.publicprivate.language.CrossingConfirmed;
import workbook.publicprivate.language.CrossingGivenUp;
import workbook.publicprivate.language.PassengerDetailsChanged;

/**
 * Says in the published language what Booking has noted in its own.
 *
 * <p>Kind by kind, with the booking before and after at hand.
 */
final class Translator {

  private Translator() {}

  static List<BookingNews> news(Booking booking, int notes, List<BookingEvent> happened) {
    var news = new ArrayList<BookingNews>();
    int version = notes;
    for (BookingEvent event : happened) {
      boolean was = booking.confirmed();
      String from = booking.voyage();
      booking.apply(event);
      version++;
      int before = news.size();
      if (event instanceof FareAgreed || event instanceof FarePartPaid) {
        if (!was && booking.confirmed()) {
          news.add(confirmed(booking));
        }
      } else if (was && event instanceof VoyageChanged) {
        news.add(new CrossingGivenUp(booking.number(), from, "MOVED"));
        news.add(confirmed(booking));
      } else if (was && event instanceof CancelledByPassenger) {
        news.add(new CrossingGivenUp(booking.number(), from, "CANCELLED"));
      } else if (was && event instanceof VoyageWithdrawn) {
        news.add(new CrossingGivenUp(booking.number(), from, "WITHDRAWN"));
      }
      if (news.size() > before) {
        news.add(new BookingSnapshot(
            booking.number(), version, booking.confirmed(), booking.voyage(), booking.berths()));
      }
      if (was
          && (event instanceof PassengerNamed
              || event instanceof PassportNoted
              || event instanceof PhoneNoted)) {
        news.add(new PassengerDetailsChanged(booking.number()));
      }
    }
    return news;
  }

  private static CrossingConfirmed confirmed(Booking booking) {
    return new CrossingConfirmed(booking.number(), booking.voyage(), booking.berths());
  }
}
