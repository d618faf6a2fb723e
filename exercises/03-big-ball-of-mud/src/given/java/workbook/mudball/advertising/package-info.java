/** Advertising writes letters, and helps itself to what it needs to know. */
package workbook.mudball.advertising;
