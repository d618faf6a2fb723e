/**
 * The whole ferry line on one day. Every part is given and finished; what is missing is which part
 * stands where.
 */
package workbook.worstday;
