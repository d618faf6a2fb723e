/**
 * The four contexts as they were before anybody untangled them, kept to compare with, and to run
 * beside the new ones for a while.
 */
package workbook.untangling.before;
