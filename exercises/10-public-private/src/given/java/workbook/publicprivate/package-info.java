/**
 * The ferry line's bookings: Booking keeps notes of its own, and speaks to the others in a language
 * that they have agreed on.
 */
package workbook.publicprivate;
