package workbook.outbox.domain;

import java.util.Optional;

/** All bookings of the ferry line. */
public interface Bookings {

  /** The booking of this number, as it was last saved. */
  Optional<Booking> find(String number);

  /**
   * Keeps the booking and makes sure that everybody hears its news.
   *
   * @throws BookingHasMovedOn if somebody else has saved the booking since it was read; then
   *     nothing is kept, and nobody hears anything
   */
  void save(Booking booking);
}
