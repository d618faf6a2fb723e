/** Fleet: knows voyages and their berths. It answers whoever asks and knows nobody. */
package workbook.saga.fleet;
