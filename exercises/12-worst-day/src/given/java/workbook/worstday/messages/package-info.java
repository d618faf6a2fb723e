/** What the contexts say to each other, and how it is written into messages. */
package workbook.worstday.messages;
