package workbook.mudball.museum.advertising;

import java.util.function.Function;
import workbook.mudball.museum.booking.books.Books;

final class PointsAtIt {

  Function<String, ?> first() {
    return Books::firstOf;
  }
}
