/**
 * Fleet, which would like to know who sails on which voyage without asking for each of them, and
 * while Booking is closed.
 */
package workbook.publicprivate.fleet;
