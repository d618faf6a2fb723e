/** Booking sells crossings, and says out loud whatever it notes. */
package workbook.mudball.booking;
