/** Ticketing: issues tickets. Finished; it does what a message says each time it is told. */
package workbook.worstday.ticketing;
