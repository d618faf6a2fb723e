package workbook.kata.run;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * What one run of a layer's tests has shown.
 *
 * @param steps in order of their numbers; tests without a step are under number 0, at the end
 * @param stopped why the run ended early, or null
 * @param report what a learner would have read
 * @param printed what the tests and the code under test printed
 * @param millis how long the tests ran
 */
public record Run(List<StepResult> steps, Stop stopped, String report, String printed, long millis)
    implements Serializable {

  private static final long serialVersionUID = 1;

  public Run {
    steps = List.copyOf(steps);
  }

  public Optional<Stop> stop() {
    return Optional.ofNullable(stopped);
  }

  /** All tests, step by step. */
  public List<TestResult> tests() {
    return steps.stream().flatMap(step -> step.tests().stream()).toList();
  }

  public Optional<StepResult> step(int number) {
    return steps.stream().filter(step -> step.number() == number).findFirst();
  }

  /** The first step that holds a red test; where a run was stopped, see {@link #stop()} too. */
  public Optional<StepResult> firstRed() {
    return steps.stream().filter(StepResult::red).findFirst();
  }

  /** True if there were tests, all of them ran, and all are green. */
  public boolean green() {
    return stopped == null && !tests().isEmpty() && tests().stream().allMatch(TestResult::green);
  }
}
