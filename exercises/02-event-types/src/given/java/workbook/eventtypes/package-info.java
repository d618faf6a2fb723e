/**
 * Fleet tells the others that something about a voyage has changed, and they react. The same change
 * is told in several ways here, because they need it for different things.
 */
package workbook.eventtypes;
