/** Marketing knows the frequent travellers. Nobody else decides who is one. */
package workbook.untangling.marketing;
