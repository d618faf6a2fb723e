/** How fast the laboratory is. Not a test: a machine that is busy makes no build fail. */
package workbook.bench;
