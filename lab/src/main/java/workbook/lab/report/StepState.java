package workbook.lab.report;

/** Where a learner stands with a step. */
public enum StepState {
  GREEN("green"),
  RED("red"),
  /** Red or unfinished, but an earlier step is red too: this one's turn comes later. */
  NOT_YET("not yet"),
  /** None of its tests is red, and at least one of them did not run. */
  NOT_RUN("did not run");

  private final String words;

  StepState(String words) {
    this.words = words;
  }

  /** The state in the report's words. */
  public String words() {
    return words;
  }
}
