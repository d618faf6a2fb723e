package workbook.mudball.museum.booking;

import workbook.mudball.museum.booking.books.BerthAssigned;
import workbook.mudball.museum.booking.books.Books;

final class ReadsItsOwnBooks {

  BerthAssigned first() {
    return Books.firstOf("V-8");
  }
}
