/**
 * What the bounded contexts say to each other: commands, answers, and how both are written into
 * messages. It is all that one of them knows of another.
 */
package workbook.saga.messages;
