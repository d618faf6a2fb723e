package workbook.mudball.museum.reporting;

import workbook.mudball.museum.booking.books.BookClosed;

final class CatchesIt {

  boolean tried(Runnable something) {
    try {
      something.run();
      return true;
    } catch (BookClosed closed) {
      return false;
    }
  }
}
