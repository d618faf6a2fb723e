/** Booking: sells crossings. Finished; it asks the others and goes back where it must. */
package workbook.worstday.booking;
