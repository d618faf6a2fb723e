/** Reporting's published language: which figures can be had. */
package workbook.untangling.reporting.published;
