package workbook.outbox.domain;

/** Somebody else has saved the booking since it was read. Read it again and decide again. */
public final class BookingHasMovedOn extends RuntimeException {

  private static final long serialVersionUID = 1;

  public BookingHasMovedOn(Booking booking) {
    super("booking %s is not at version %d any more"
        .formatted(booking.number(), booking.storedVersion()));
  }
}
