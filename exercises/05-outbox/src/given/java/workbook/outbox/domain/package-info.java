/**
 * What a booking is and what can happen to it. Nothing in here knows how a booking is stored, or
 * how anybody hears of it.
 */
package workbook.outbox.domain;
