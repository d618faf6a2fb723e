/** What Marketing has made for others. */
package workbook.mudball.museum.marketing.published;
