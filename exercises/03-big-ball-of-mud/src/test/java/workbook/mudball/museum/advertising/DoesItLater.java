package workbook.mudball.museum.advertising;

import java.util.function.Supplier;
import workbook.mudball.museum.booking.books.Books;

final class DoesItLater {

  Supplier<String> first() {
    return () -> "berth " + Books.firstOf("V-8").berth();
  }
}
