package workbook.mudball.museum.marketing;

import workbook.mudball.museum.booking.books.Entry;

interface TakesAnyOfThem<E extends Entry> {

  void take(E entry);
}
