/** Booking sells crossings. This package is its own; others read what it publishes. */
package workbook.untangling.booking;
