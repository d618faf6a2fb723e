/**
 * What the rebooking desk hears, what it can ask for, and how it decides. It knows neither brokers
 * nor databases nor clocks.
 */
package workbook.process.domain;
