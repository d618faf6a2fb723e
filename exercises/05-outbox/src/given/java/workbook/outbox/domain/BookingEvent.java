package workbook.outbox.domain;

/** Something that happened to a booking. It has happened; nobody can refuse it any more. */
public sealed interface BookingEvent {

  /** The number of the booking that it happened to. */
  String booking();

  /** Which of the booking's events this is, counted from 1 without gaps. */
  int version();

  /** A passenger has booked a berth on a voyage. */
  record CrossingBooked(String booking, int version, String passenger, String voyage)
      implements BookingEvent {}

  /** The passenger sails on another voyage. */
  record CrossingChanged(String booking, int version, String voyage) implements BookingEvent {}

  /** The passenger does not sail. */
  record CrossingCancelled(String booking, int version) implements BookingEvent {}
}
