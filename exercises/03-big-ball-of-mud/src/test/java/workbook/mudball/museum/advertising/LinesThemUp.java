package workbook.mudball.museum.advertising;

import workbook.mudball.museum.booking.books.BerthAssigned;

interface LinesThemUp {

  int count(BerthAssigned... assigned);
}
