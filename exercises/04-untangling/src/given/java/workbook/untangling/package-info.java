/**
 * The ferry line's Booking, Marketing, Reporting and Advertising, each in a package of its own, and
 * here what all of them stand on: messages, an inbox, the world outside.
 */
package workbook.untangling;
