package workbook.publicprivate.booking;

import java.util.ArrayList;
import java.util.List;
import workbook.publicprivate.BookingFile;
import workbook.publicprivate.Refused;
import workbook.publicprivate.booking.BookingEvent.BookingOpened;
import workbook.publicprivate.booking.BookingEvent.CancelledByPassenger;
import workbook.publicprivate.booking.BookingEvent.ClerkRemarked;
import workbook.publicprivate.booking.BookingEvent.FareAgreed;
import workbook.publicprivate.booking.BookingEvent.FarePartPaid;
import workbook.publicprivate.booking.BookingEvent.PassengerNamed;
import workbook.publicprivate.booking.BookingEvent.PassportNoted;
import workbook.publicprivate.booking.BookingEvent.PhoneNoted;
import workbook.publicprivate.booking.BookingEvent.RiskScored;
import workbook.publicprivate.booking.BookingEvent.VoyageChanged;
import workbook.publicprivate.booking.BookingEvent.VoyageWithdrawn;

/**
 * A booking: decides what may happen to it, and notes what has happened.
 *
 * <p>A decision does nothing but note what has happened; {@link #apply} is the only place where a
 * booking changes, so that one read from its notes cannot differ from one that was there.
 */
final class Booking {

  private static final int MOST_BERTHS = 6;

  private final String number;
  private final List<BookingEvent> happened = new ArrayList<>();
  private String voyage;
  private int berths;
  private String passenger;
  private String passport;
  private String phone;
  private long fare;
  private long paid;
  private boolean cancelled;

  Booking(String number) {
    this.number = number;
  }

  /** The booking that has had this history. */
  static Booking from(String number, List<BookingEvent> history) {
    var booking = new Booking(number);
    // History is not decided again: what was allowed then has happened, whatever the rules say now.
    history.forEach(booking::note);
    return booking;
  }

  void open(String voyage, int berths, String clerk) {
    refuseIf(this.voyage != null, "is open already");
    refuseIf(berths < 1 || berths > MOST_BERTHS, "cannot have " + berths + " berths");
    note(new BookingOpened(voyage, berths, clerk));
  }

  void agreeFare(long cents) {
    refuseIfItIsOver();
    refuseIf(paidInFull(), "is paid in full");
    refuseIf(cents < 1, "cannot cost " + cents + " cents");
    note(new FareAgreed(cents));
  }

  void pay(long cents, String card) {
    refuseIfItIsOver();
    refuseIf(cents < 1, "cannot be paid with " + cents + " cents");
    note(new FarePartPaid(cents, card));
  }

  void namePassenger(String name) {
    refuseIfItIsOver();
    note(new PassengerNamed(name));
  }

  void notePassport(String passport) {
    refuseIfItIsOver();
    note(new PassportNoted(passport));
  }

  void notePhone(String phone) {
    refuseIfItIsOver();
    note(new PhoneNoted(phone));
  }

  void remark(String text) {
    refuseIf(voyage == null, "is not open");
    note(new ClerkRemarked(text));
  }

  void score(int risk) {
    refuseIf(voyage == null, "is not open");
    note(new RiskScored(risk));
  }

  void move(String voyage) {
    refuseIfItIsOver();
    refuseIf(this.voyage.equals(voyage), "is on " + voyage + " already");
    note(new VoyageChanged(voyage));
  }

  void cancel() {
    refuseIfItIsOver();
    note(new CancelledByPassenger());
  }

  void withdraw() {
    refuseIfItIsOver();
    note(new VoyageWithdrawn());
  }

  private void note(BookingEvent event) {
    apply(event);
    happened.add(event);
  }

  /** The booking after this has happened. */
  void apply(BookingEvent event) {
    if (event instanceof BookingOpened opened) {
      voyage = opened.voyage();
      berths = opened.berths();
    } else if (event instanceof FareAgreed agreed) {
      fare = agreed.cents();
    } else if (event instanceof FarePartPaid part) {
      paid += part.cents();
    } else if (event instanceof PassengerNamed named) {
      passenger = named.name();
    } else if (event instanceof PassportNoted noted) {
      passport = noted.passport();
    } else if (event instanceof PhoneNoted noted) {
      phone = noted.phone();
    } else if (event instanceof VoyageChanged changed) {
      voyage = changed.voyage();
    } else if (event instanceof CancelledByPassenger || event instanceof VoyageWithdrawn) {
      cancelled = true;
    }
  }

  private void refuseIfItIsOver() {
    refuseIf(voyage == null, "is not open");
    refuseIf(cancelled, "is cancelled");
  }

  private void refuseIf(boolean forbidden, String why) {
    if (forbidden) {
      throw new Refused(number, why);
    }
  }

  /** Whether the passenger has a berth for sure, or had one until the booking was cancelled. */
  boolean paidInFull() {
    return fare > 0 && paid >= fare;
  }

  /** Whether the others think that somebody sails. */
  boolean confirmed() {
    return paidInFull() && !cancelled;
  }

  String number() {
    return number;
  }

  String voyage() {
    return voyage;
  }

  int berths() {
    return berths;
  }

  /** What has happened since the booking was read, oldest first. */
  List<BookingEvent> happened() {
    return List.copyOf(happened);
  }

  boolean open() {
    return voyage != null;
  }

  BookingFile file() {
    return new BookingFile(
        number, voyage, berths, passenger, passport, phone, fare, paid, cancelled);
  }
}
