package workbook.mudball.booking.model;

import java.time.LocalDate;

/** What happened in Booking: its own notes, of which the state of a voyage is computed. */
public sealed interface BookingEvent {

  String voyage();

  /** A voyage can be booked. */
  record SalesOpened(String voyage, LocalDate day, int berths) implements BookingEvent {}

  /** Somebody wants to sail, for this fare in cents. */
  record BookingOpened(String voyage, String booking, String passenger, long fare)
      implements BookingEvent {}

  /** A clerk gave the booking this berth; it may have had another one. */
  record BerthAssigned(String voyage, String booking, String berth, String clerk)
      implements BookingEvent {}

  /** So many cents of the fare came in, from this card. */
  record FarePaid(String voyage, String booking, long cents, String card) implements BookingEvent {}

  /** The passenger does not want to sail any more. */
  record BookingCancelled(String voyage, String booking) implements BookingEvent {}

  /** The evening before: who has paid sails, who has not stays ashore. */
  record SalesClosed(String voyage) implements BookingEvent {}
}
