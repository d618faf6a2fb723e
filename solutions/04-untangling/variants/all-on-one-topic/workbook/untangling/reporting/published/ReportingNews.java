package workbook.untangling.reporting.published;

/** What Reporting tells the ferry line. */
public interface ReportingNews {

  /** Where it is told. */
  String TOPIC = "booking";

  /** The figures of this voyage are complete; whoever needs them can ask for them now. */
  record FiguresReady(String voyage) implements ReportingNews {}
}
