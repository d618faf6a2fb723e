/**
 * Booking's rebooking desk: finds another voyage, or the money, for each booking whose voyage was
 * cancelled. Around its decisions lie the building blocks of other chapters: inbox, outbox, timers.
 */
package workbook.process;
