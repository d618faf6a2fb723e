/** Marketing's published language: who is a frequent traveller, and not why. */
package workbook.untangling.marketing.published;
