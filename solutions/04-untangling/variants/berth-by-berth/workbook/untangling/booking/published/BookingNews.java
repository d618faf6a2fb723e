package workbook.untangling.booking.published;

import java.time.LocalDate;

/** What Booking tells the ferry line, berth by berth. */
public sealed interface BookingNews {

  /** Where it is told. */
  String TOPIC = "crossings";

  String voyage();

  /** Somebody will sail: Booking has all that it wants from her. */
  record CrossingConfirmed(String voyage, String booking, String passenger, long fare)
      implements BookingNews {}

  /** Somebody who would have sailed does not. */
  record CrossingGivenUp(String voyage, String booking) implements BookingNews {}

  /**
   * The sales have closed.
   *
   * @param told how many of the other two there have been about this voyage, so that everybody can
   *     tell whether something is still on its way
   */
  record SalesEnded(String voyage, LocalDate day, int berths, int told) implements BookingNews {}
}
