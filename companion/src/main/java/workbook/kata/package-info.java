/**
 * The catalogue: which chapters there are and where their parts lie. Folder names are the only
 * source; nothing is listed here.
 */
package workbook.kata;
