package workbook.lab.report;

import java.util.List;
import java.util.Optional;

/**
 * One step of a chapter's run.
 *
 * @param number the step's number, from 1
 * @param title the rule of the domain that the step is about; empty where no class that ran says it
 * @param edit the simple names of the learner's classes that the step changes
 * @param minutes how long a learner usually needs; 0 where no class that ran says it
 * @param state where the learner stands with it
 * @param tests its tests: examples, then properties, then boundary rules, each in declared order
 */
public record StepRun(
    int number,
    String title,
    List<String> edit,
    int minutes,
    StepState state,
    List<TestRun> tests) {

  public StepRun {
    edit = List.copyOf(edit);
    tests = List.copyOf(tests);
  }

  /** The failure to show: the first red test in the order of {@link #tests()}. */
  public Optional<TestRun> firstRed() {
    return tests.stream().filter(TestRun::red).findFirst();
  }

  /** How many of its tests are red. */
  public long reds() {
    return tests.stream().filter(TestRun::red).count();
  }
}
