package workbook.mudball.museum.advertising;

import workbook.mudball.museum.booking.books.BerthAssigned;

final class AsksForTheClass {

  String type() {
    return BerthAssigned.class.getSimpleName();
  }
}
