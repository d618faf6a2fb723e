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
 * <p>Today each decision changes the booking and writes a note for the drawer. Step 1 makes the
 * notes the only truth: a booking is what its notes say.
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

  // TODO step 1: how does a program that has started just now come to what is in these fields?

  void open(String voyage, int berths, String clerk) {
    refuseIf(this.voyage != null, "is open already");
    refuseIf(berths < 1 || berths > MOST_BERTHS, "cannot have " + berths + " berths");
    this.voyage = voyage;
    this.berths = berths;
    happened.add(new BookingOpened(voyage, berths, clerk));
  }

  void agreeFare(long cents) {
    refuseIfItIsOver();
    refuseIf(paidInFull(), "is paid in full");
    refuseIf(cents < 1, "cannot cost " + cents + " cents");
    fare = cents;
    happened.add(new FareAgreed(cents));
  }

  void pay(long cents, String card) {
    refuseIfItIsOver();
    refuseIf(cents < 1, "cannot be paid with " + cents + " cents");
    paid += cents;
    happened.add(new FarePartPaid(cents, card));
  }

  void namePassenger(String name) {
    refuseIfItIsOver();
    passenger = name;
    happened.add(new PassengerNamed(name));
  }

  void notePassport(String passport) {
    refuseIfItIsOver();
    this.passport = passport;
    happened.add(new PassportNoted(passport));
  }

  void notePhone(String phone) {
    refuseIfItIsOver();
    this.phone = phone;
    happened.add(new PhoneNoted(phone));
  }

  void remark(String text) {
    refuseIf(voyage == null, "is not open");
    happened.add(new ClerkRemarked(text));
  }

  void score(int risk) {
    refuseIf(voyage == null, "is not open");
    happened.add(new RiskScored(risk));
  }

  void move(String voyage) {
    refuseIfItIsOver();
    refuseIf(this.voyage.equals(voyage), "is on " + voyage + " already");
    this.voyage = voyage;
    happened.add(new VoyageChanged(voyage));
  }

  void cancel() {
    refuseIfItIsOver();
    cancelled = true;
    happened.add(new CancelledByPassenger());
  }

  void withdraw() {
    refuseIfItIsOver();
    cancelled = true;
    happened.add(new VoyageWithdrawn());
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

  boolean cancelled() {
    return cancelled;
  }

  String voyage() {
    return voyage;
  }

  int berths() {
    return berths;
  }

  /** What has happened since the booking was read or last kept, oldest first. */
  List<BookingEvent> happened() {
    return List.copyOf(happened);
  }

  /** What has happened is kept now. */
  void kept() {
    happened.clear();
  }

  BookingFile file() {
    return new BookingFile(
        number, voyage, berths, passenger, passport, phone, fare, paid, cancelled);
  }
}
