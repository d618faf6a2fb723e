/** Ticketing: issues the tickets that the gate looks at. It answers whoever asks, knows nobody. */
package workbook.saga.ticketing;
