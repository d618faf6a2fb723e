/**
 * The ferry line as it was found: Booking, Marketing, Reporting and Advertising, each in a package
 * of its own, and here what all of them stand on.
 */
package workbook.mudball;
