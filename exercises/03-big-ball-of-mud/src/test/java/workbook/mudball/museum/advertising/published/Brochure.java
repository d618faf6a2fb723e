package workbook.mudball.museum.advertising.published;

import workbook.mudball.museum.booking.books.BerthAssigned;

public interface Brochure {

  String page(BerthAssigned assigned);
}
