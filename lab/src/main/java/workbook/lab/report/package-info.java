/**
 * What a learner reads when a chapter's tests have run: its steps, the one failure that matters
 * now, and what to do next.
 *
 * <p>{@link workbook.lab.report.ReportListener} collects a run from the JUnit Platform, whichever
 * engine ran the tests; {@link workbook.lab.report.ChapterRun} is what it collected, and says it as
 * text.
 */
package workbook.lab.report;
