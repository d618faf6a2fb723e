/** Reporting has the figures of each voyage. Nobody else decides how full one is. */
package workbook.untangling.reporting;
