/**
 * Six departments that want to hear of changes, and the ways in which one can tell them. Step 6
 * brings the two together.
 */
package workbook.eventtypes.needs;
