package workbook.mudball.museum.booking.published;

import workbook.mudball.museum.booking.books.Books;

/** Published by Booking, which may well look into its own books for it. */
public final class Prospectus {

  public String firstPassenger() {
    return Books.firstOf("V-8").passenger();
  }
}
