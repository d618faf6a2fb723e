/** The command line of the companion, {@code ./kata}. */
package workbook.kata.command;
