/**
 * Runs compiled layers in a warm process of their own, so that whatever a learner's code does (loop
 * for ever, end the process, fill the memory) becomes a verdict and harms nothing else.
 */
package workbook.kata.run;
