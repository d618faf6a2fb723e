/** Puts the companion together after Maven has compiled it, so that it starts fast. */
package workbook.kata.setup;
