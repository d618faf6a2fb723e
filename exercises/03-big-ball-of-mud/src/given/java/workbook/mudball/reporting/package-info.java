/** Reporting has the figures of each voyage, as soon as it has counted. */
package workbook.mudball.reporting;
