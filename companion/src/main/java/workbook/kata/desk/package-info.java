/**
 * What a learner at work has at hand: the catalogue, the progress, the hints, the copies, and where
 * to go on.
 */
package workbook.kata.desk;
