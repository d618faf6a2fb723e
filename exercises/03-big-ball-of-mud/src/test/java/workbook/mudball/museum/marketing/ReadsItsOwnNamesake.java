package workbook.mudball.museum.marketing;

import workbook.mudball.museum.marketing.booking.books.BerthAssigned;

final class ReadsItsOwnNamesake {

  String newspaper(BerthAssigned assigned) {
    return assigned.newspaper();
  }
}
