/**
 * Booking's counters sell berths and announce what they did; the gate keeps a list of who sleeps
 * where. The broker between them delivers late, twice and in any order.
 */
package workbook.ordering;
