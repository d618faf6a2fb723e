package workbook.outbox;

import java.util.Optional;
import workbook.outbox.domain.Booking;
import workbook.outbox.domain.Bookings;

/** Bookings whose news leave at once, if all goes well. */
final class PromptBookings implements Bookings {

  private final Bookings bookings;
  private final OutboxRelay relay;

  PromptBookings(Bookings bookings, OutboxRelay relay) {
    this.bookings = bookings;
    this.relay = relay;
  }

  @Override
  public Optional<Booking> find(String number) {
    return bookings.find(number);
  }

  @Override
  public void save(Booking booking) {
    bookings.save(booking);
    try {
      relay.poll();
    } catch (RuntimeException failure) {
      // The booking is saved, and so is the promise; the timer's relay will keep it.
    }
  }
}
