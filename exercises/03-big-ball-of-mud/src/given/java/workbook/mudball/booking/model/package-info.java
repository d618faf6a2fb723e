/**
 * How Booking keeps its books: as a history of private events for each voyage. It belongs to
 * Booking, which changes it whenever it likes.
 */
package workbook.mudball.booking.model;
