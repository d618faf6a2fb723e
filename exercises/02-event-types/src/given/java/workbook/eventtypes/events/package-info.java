/**
 * What Fleet says to the others: records that travel over the messaging platform. Everybody who has
 * subscribed can read them, and the platform keeps them for a week.
 */
package workbook.eventtypes.events;
