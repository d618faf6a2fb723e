/**
 * The published language: what Booking says to the others, and nothing that it only notes for
 * itself. Everybody may know this package.
 */
package workbook.publicprivate.language;
