package workbook.lab.report;

/** How one test ended. */
public enum Outcome {
  GREEN,
  RED,
  /** Disabled, or an assumption did not hold. */
  SKIPPED,
  /** It was to run, and the run ended before it did. */
  NOT_RUN
}
