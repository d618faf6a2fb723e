/**
 * What earlier chapters built, finished: outbox, relay, inbox, order, parking. Each block says what
 * it promises and what it does not; not each of them is right for each place.
 */
package workbook.worstday.blocks;
