package workbook.untangling;

import static workbook.untangling.Season.BERTHS;
import static workbook.untangling.Season.FARE;

import java.util.Map;
import java.util.TreeMap;
import workbook.untangling.Season.Voyage;
import workbook.untangling.before.OldBookingOffice;
import workbook.untangling.booking.BookingOffice;

/** Types bookings in, at the new office or at the old one. */
final class Clerk {

  static final String CARD = "card 4711";
  static final String CLERK = "clerk Ryu";

  /** One of two payments for a fare. */
  static final long PART = 17_31;

  /** Words of Booking's own affairs, which nobody else is to read, and what they are. */
  static final Map<String, String> INTERNALS = new TreeMap<>(
      Map.of(CARD, "whose card", CLERK, "which clerk", "" + PART, "how much of a fare came first"));

  private Clerk() {}

  static void opens(Context office, Voyage voyage) {
    if (office instanceof OldBookingOffice old) {
      old.openSales(voyage.number(), voyage.day(), BERTHS);
    } else {
      ((BookingOffice) office).openSales(voyage.number(), voyage.day(), BERTHS);
    }
  }

  static void books(Context office, Voyage voyage, String passenger) {
    String booking = booking(voyage, passenger);
    if (office instanceof OldBookingOffice old) {
      old.book(voyage.number(), booking, passenger, FARE, CLERK);
    } else {
      ((BookingOffice) office).book(voyage.number(), booking, passenger, FARE, CLERK);
    }
  }

  static void sellsAnother(Context office, Voyage voyage, String passenger) {
    String booking = booking(voyage, passenger) + "-2";
    if (office instanceof OldBookingOffice old) {
      old.book(voyage.number(), booking, passenger, FARE, CLERK);
      old.pay(voyage.number(), booking, FARE, CARD);
    } else {
      ((BookingOffice) office).book(voyage.number(), booking, passenger, FARE, CLERK);
      ((BookingOffice) office).pay(voyage.number(), booking, FARE, CARD);
    }
  }

  static void takes(Context office, Voyage voyage, String passenger, long cents) {
    String booking = booking(voyage, passenger);
    if (office instanceof OldBookingOffice old) {
      old.pay(voyage.number(), booking, cents, CARD);
    } else {
      ((BookingOffice) office).pay(voyage.number(), booking, cents, CARD);
    }
  }

  static void moves(Context office, Voyage voyage, String passenger) {
    String booking = booking(voyage, passenger);
    if (office instanceof OldBookingOffice old) {
      old.moveBerth(voyage.number(), booking, CLERK);
    } else {
      ((BookingOffice) office).moveBerth(voyage.number(), booking, CLERK);
    }
  }

  static void cancels(Context office, Voyage voyage, String passenger) {
    String booking = booking(voyage, passenger);
    if (office instanceof OldBookingOffice old) {
      old.cancel(voyage.number(), booking);
    } else {
      ((BookingOffice) office).cancel(voyage.number(), booking);
    }
  }

  static void closes(Context office, Voyage voyage) {
    if (office instanceof OldBookingOffice old) {
      old.closeSales(voyage.number());
    } else {
      ((BookingOffice) office).closeSales(voyage.number());
    }
  }

  private static String booking(Voyage voyage, String passenger) {
    return "B-" + voyage.number().substring(2) + "-" + passenger;
  }
}
