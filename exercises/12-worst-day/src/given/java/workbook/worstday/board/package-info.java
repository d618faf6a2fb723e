/** The departures board. Finished; it believes whatever it is told last. */
package workbook.worstday.board;
