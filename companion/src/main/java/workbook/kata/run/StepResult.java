package workbook.kata.run;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * One step of a run.
 *
 * @param number from 1; 0 for the tests that belong to no step
 * @param title as its tests say it
 * @param tests in the order in which the report shows them
 */
public record StepResult(int number, String title, List<TestResult> tests) implements Serializable {

  private static final long serialVersionUID = 1;

  public StepResult {
    tests = List.copyOf(tests);
  }

  public boolean red() {
    return firstRed().isPresent();
  }

  /** The failure that the report shows. */
  public Optional<TestResult> firstRed() {
    return tests.stream().filter(TestResult::red).findFirst();
  }
}
