package workbook.mudball.museum.advertising;

import workbook.mudball.museum.booking.books.Books;

/**
 * Looks into Booking's books, once, in the middle of a method; no field and no import of a note.
 */
public final class FirstPassenger {

  public String of(String voyage) {
    return "The first aboard was " + Books.firstOf(voyage).passenger();
  }
}
