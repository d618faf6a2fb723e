/**
 * Payments: pays passengers back when their crossing is cancelled. Booking announces cancellations
 * through a broker, which delivers each of them at least once.
 */
package workbook.idempotent;
