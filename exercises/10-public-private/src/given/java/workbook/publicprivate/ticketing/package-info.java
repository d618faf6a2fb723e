/**
 * Ticketing, which was written last year by people who knew version 1.0.0 of Booking's language,
 * and who have left since. Nobody changes it.
 */
package workbook.publicprivate.ticketing;
