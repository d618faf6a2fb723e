package workbook.mudball.museum.reporting;

import workbook.mudball.museum.booking.books.BookClosed;

interface DeclaresIt {

  void count() throws BookClosed;
}
