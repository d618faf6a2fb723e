/** How Marketing comes to its decisions; for nobody else. */
package workbook.mudball.museum.marketing.scores;
