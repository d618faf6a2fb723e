/** Booking's published language: what others may rely on, and nothing of its notes. */
package workbook.untangling.booking.published;
