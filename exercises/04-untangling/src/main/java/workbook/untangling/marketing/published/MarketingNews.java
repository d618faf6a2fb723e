package workbook.untangling.marketing.published;

/**
 * What Marketing tells the ferry line. So far it keeps everything to itself.
 *
 * <p>Step 2: put the records here that others may read.
 */
public interface MarketingNews {}
