package workbook.mudball.museum.advertising;

import workbook.mudball.museum.booking.books.BerthAssigned;

final class GuessesTheKind {

  boolean isABerth(Object something) {
    return something instanceof BerthAssigned;
  }
}
