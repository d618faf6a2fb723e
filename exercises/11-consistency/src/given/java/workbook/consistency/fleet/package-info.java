/**
 * What Fleet, who owns the voyages, tells about them. It tells each change in two ways, and answers
 * questions while its counter is open.
 */
package workbook.consistency.fleet;
