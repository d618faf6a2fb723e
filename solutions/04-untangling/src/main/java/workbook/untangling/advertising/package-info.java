/** Advertising writes letters. It needs to know what others know, and asks or listens. */
package workbook.untangling.advertising;
