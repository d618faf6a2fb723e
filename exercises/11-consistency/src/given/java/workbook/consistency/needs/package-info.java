/**
 * Eight readers that need to know something, and the ways in which they can. Step 5 brings the two
 * together.
 */
package workbook.consistency.needs;
