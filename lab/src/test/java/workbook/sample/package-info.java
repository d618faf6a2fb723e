/**
 * Components as a learner could write them, good and bad, for the laboratory's own tests.
 *
 * <p>Outside the laboratory's package, since it looks for lines of a learner's code.
 */
package workbook.sample;
