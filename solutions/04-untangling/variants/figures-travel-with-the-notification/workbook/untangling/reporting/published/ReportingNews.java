package workbook.untangling.reporting.published;

/** What Reporting tells the ferry line. */
public interface ReportingNews {

  /** Where it is told. */
  String TOPIC = "figures";

  /** The figures of this voyage are complete, and this is how full it is, in percent. */
  record FiguresReady(String voyage, int load) implements ReportingNews {}
}
