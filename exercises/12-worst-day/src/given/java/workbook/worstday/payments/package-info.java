/**
 * Payments: moves money from cards and back. Finished; it does what a message says each time it is
 * told.
 */
package workbook.worstday.payments;
