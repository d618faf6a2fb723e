/**
 * What the ferry line knows about its passengers. It is theirs, and may be shown to those only who
 * have a permission to see it.
 */
package workbook.eventtypes.passengers;
