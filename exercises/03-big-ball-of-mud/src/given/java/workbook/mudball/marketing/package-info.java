/** Marketing knows the frequent travellers. It is asked too rarely. */
package workbook.mudball.marketing;
