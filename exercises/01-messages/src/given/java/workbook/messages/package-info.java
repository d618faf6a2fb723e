/**
 * Booking sells crossings. It takes requests, which it may refuse, and announces what has happened,
 * which nobody can refuse any more.
 */
package workbook.messages;
