/** Booking's own notes, for nobody else. */
package workbook.mudball.museum.booking.books;
