/** What Reporting has made for others. */
package workbook.mudball.museum.reporting.published;
