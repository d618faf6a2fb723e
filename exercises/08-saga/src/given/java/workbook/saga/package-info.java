/**
 * Booking: sells crossings. It asks Fleet for a berth, Payments for the money and Ticketing for the
 * ticket, and hears their answers; what they keep in their databases it never sees.
 */
package workbook.saga;
