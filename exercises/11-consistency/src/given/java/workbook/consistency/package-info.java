/**
 * Three readers of what others own: a board in the hall, a gate at the quay, and a traveller's
 * page. They differ in how fresh their knowledge has to be.
 */
package workbook.consistency;
