package workbook.untangling.booking.published;

import java.time.LocalDate;

/** What Booking tells the ferry line. */
public sealed interface BookingNews {

  /** Where it is told. */
  String TOPIC = "booking news";

  String voyage();

  record VoyageOnSale(String voyage, LocalDate day, int berths) implements BookingNews {}

  record CrossingBooked(String voyage, String booking, String passenger, long fare)
      implements BookingNews {}

  record FareReceived(String voyage, String booking, long cents) implements BookingNews {}

  record CrossingCancelled(String voyage, String booking) implements BookingNews {}

  record VoyageClosed(String voyage) implements BookingNews {}
}
