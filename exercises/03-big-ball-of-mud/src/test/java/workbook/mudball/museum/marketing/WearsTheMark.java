package workbook.mudball.museum.marketing;

import workbook.mudball.museum.booking.books.Audited;

final class WearsTheMark {

  @Audited
  void count() {}
}
