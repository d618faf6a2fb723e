/** Catering cooks on board. It came last, and the others do not know that it is there. */
package workbook.untangling.catering;
