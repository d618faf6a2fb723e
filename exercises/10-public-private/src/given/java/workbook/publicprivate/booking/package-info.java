/**
 * Booking itself, which remembers a booking by notes of what has happened to it. Its notes are its
 * own business.
 */
package workbook.publicprivate.booking;
