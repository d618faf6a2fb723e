/**
 * What a detector is given to look at: who lives where, who has promised what, what was heard in a
 * run, and ways to try things out.
 */
package workbook.mudball.inspected;
