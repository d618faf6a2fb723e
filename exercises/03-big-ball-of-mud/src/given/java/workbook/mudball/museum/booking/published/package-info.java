/** What Booking has made for others. */
package workbook.mudball.museum.booking.published;
