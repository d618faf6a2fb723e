/** Booking, in good order: it notes for itself in books, and tells others what is published. */
package workbook.mudball.museum.booking;
