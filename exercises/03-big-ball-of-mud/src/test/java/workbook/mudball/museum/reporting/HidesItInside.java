package workbook.mudball.museum.reporting;

import workbook.mudball.museum.booking.books.BerthAssigned;

final class HidesItInside {

  static final class Drawer {
    BerthAssigned assigned;
  }
}
