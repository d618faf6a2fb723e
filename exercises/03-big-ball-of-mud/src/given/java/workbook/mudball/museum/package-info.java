/**
 * A museum of couplings: one small ferry line that is in good order, and exhibits, each of which is
 * one program more. The ferry line with one exhibit is a system on which a detector is judged.
 */
package workbook.mudball.museum;
