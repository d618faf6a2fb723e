package workbook.mudball.museum.marketing;

import workbook.mudball.museum.booking.Counter;

final class WalksBehindTheCounter {

  Counter counter() {
    return new Counter();
  }
}
