package workbook.mudball.museum.booking.books;

/** Nothing can be noted any more. */
public final class BookClosed extends RuntimeException {

  private static final long serialVersionUID = 1;
}
