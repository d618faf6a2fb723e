/** Reporting, in good order, and an exhibit. */
package workbook.mudball.museum.reporting;
