/**
 * The loop: what is saved is compiled, run and judged at once, and the verdict is shown with what
 * to do next.
 */
package workbook.kata.watch;
