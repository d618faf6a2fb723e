package workbook.publicprivate.booking;

/**
 * Something that has happened to a booking, as Booking itself sees it. These are Booking's notes:
 * handy for the clerk, and full of what is nobody else's business. Nobody outside this package can
 * even name them, so nobody has to change when they do.
 */
public sealed interface BookingEvent {

  /** Somebody would like berths on a voyage; nothing is promised yet. */
  record BookingOpened(String voyage, int berths, String clerk) implements BookingEvent {}

  /** What the crossing costs. */
  record FareAgreed(long cents) implements BookingEvent {}

  /** A payment, or a part of one. */
  record FarePartPaid(long cents, String card) implements BookingEvent {}

  /** Who sails. */
  record PassengerNamed(String name) implements BookingEvent {}

  /** The passenger's passport was shown. */
  record PassportNoted(String passport) implements BookingEvent {}

  /** Where to reach the passenger. */
  record PhoneNoted(String phone) implements BookingEvent {}

  /** What one clerk tells the next. */
  record ClerkRemarked(String text) implements BookingEvent {}

  /** How likely it is that somebody else pays in the end. */
  record RiskScored(int risk) implements BookingEvent {}

  /** The passenger takes another voyage. */
  record VoyageChanged(String voyage) implements BookingEvent {}

  /** The passenger does not sail. */
  record CancelledByPassenger() implements BookingEvent {}

  /** The voyage does not sail. */
  record VoyageWithdrawn() implements BookingEvent {}
}
