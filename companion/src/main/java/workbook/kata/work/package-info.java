/**
 * A learner's work: how far it is, what it looked like before a command changed it, and how the
 * workbook handed it out. All of it is kept in the folder {@code .kata} of the checkout.
 */
package workbook.kata.work;
