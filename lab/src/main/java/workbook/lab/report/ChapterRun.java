package workbook.lab.report;

import java.util.List;
import java.util.Optional;

/**
 * What one run of a chapter's tests has shown.
 *
 * @param chapter where the chapter lives
 * @param steps its steps that had tests in this run, in order of their numbers
 * @param others the tests of this run that belong to no step, in declared order
 * @param stopped why the run ended before its tests did, if so; also the failure of one of them
 */
public record ChapterRun(
    ChapterFolder chapter, List<StepRun> steps, List<TestRun> others, Optional<Stopped> stopped) {

  public ChapterRun {
    steps = List.copyOf(steps);
    others = List.copyOf(others);
  }

  /** Whether there was a test, every test passed, and the run came to its end. */
  public boolean green() {
    return !(steps.isEmpty() && others.isEmpty())
        && stopped.isEmpty()
        && steps.stream().allMatch(step -> step.state() == StepState.GREEN)
        && others.stream().noneMatch(test -> test.red() || test.outcome() == Outcome.NOT_RUN);
  }

  /** The step that a learner works on now: the first that is not green. */
  public Optional<StepRun> current() {
    return steps.stream().filter(step -> step.state() != StepState.GREEN).findFirst();
  }

  /** The first red step, whose failure the report shows. */
  public Optional<StepRun> firstRed() {
    return steps.stream().filter(step -> step.state() == StepState.RED).findFirst();
  }

  /** The report, in the marks that this terminal can show. Ends with a line end. */
  public String text() {
    return text(Marks.ofThisTerminal());
  }

  /** The report, in the given marks. Ends with a line end. */
  public String text(Marks marks) {
    return new ReportText(this, marks).toString();
  }
}
