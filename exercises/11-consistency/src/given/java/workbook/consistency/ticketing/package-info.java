/**
 * What Ticketing, who owns the tickets, tells about them. There is one ledger, where tickets are
 * changed, and several windows with copies of it.
 */
package workbook.consistency.ticketing;
