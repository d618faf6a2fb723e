package workbook.untangling.reporting.published;

/**
 * What Reporting tells the ferry line. So far one has to ask, and nobody knows when.
 *
 * <p>Step 3: put the records here that others may read.
 */
public interface ReportingNews {}
