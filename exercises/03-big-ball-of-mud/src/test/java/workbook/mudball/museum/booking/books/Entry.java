package workbook.mudball.museum.booking.books;

/** Whatever can be noted. */
public interface Entry {}
