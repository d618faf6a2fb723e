/** Fleet: knows voyages and berths. Finished; it does what a message says each time it is told. */
package workbook.worstday.fleet;
