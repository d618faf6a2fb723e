/**
 * The ferry line's booking desk: it keeps bookings in a database and tells the other departments
 * about them. What is said to others leaves through the outbox.
 */
package workbook.outbox;
