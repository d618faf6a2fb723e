package workbook.publicprivate;

/** Somebody else has added a note since the booking was read. Read it again and decide again. */
public final class BookingHasMovedOn extends RuntimeException {

  private static final long serialVersionUID = 1;

  public BookingHasMovedOn(String booking, int seen) {
    super("booking " + booking + " has more than " + seen + " notes by now");
  }
}
