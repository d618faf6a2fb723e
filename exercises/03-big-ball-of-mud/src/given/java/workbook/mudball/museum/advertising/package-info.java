/** Most exhibits are here. Each says what it does, and none says whether that is a coupling. */
package workbook.mudball.museum.advertising;
