/** Marketing, in good order, and two exhibits. */
package workbook.mudball.museum.marketing;
