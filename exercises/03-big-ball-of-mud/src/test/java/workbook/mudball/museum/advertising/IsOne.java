package workbook.mudball.museum.advertising;

import workbook.mudball.museum.booking.books.Entry;

final class IsOne implements Entry {}
