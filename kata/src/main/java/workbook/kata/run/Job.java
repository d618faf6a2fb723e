package workbook.kata.run;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import workbook.kata.layers.Build;

/**
 * What the worker is asked to do with a build.
 *
 * @param task read the tests, or run them
 * @param chapter the chapter's folder name
 * @param exercise the chapter's module, for the report's words
 * @param classes the compiled learner's files and given code
 * @param testClasses the compiled tests
 * @param learnerFiles the learner's files, below {@code src/main/java}
 * @param deadlineMillis how long one test may take
 */
record Job(
    Task task,
    String chapter,
    String exercise,
    String classes,
    String testClasses,
    List<String> learnerFiles,
    long deadlineMillis)
    implements Serializable {

  private static final long serialVersionUID = 1;

  enum Task {
    READ,
    RUN_ALL,
    RUN_UNTIL_RED
  }

  Job {
    Objects.requireNonNull(task);
    learnerFiles = List.copyOf(learnerFiles);
  }

  static Job of(Task task, Build build, long deadlineMillis) {
    return new Job(
        task,
        build.layer().chapter().name(),
        build.layer().chapter().exercise().toString(),
        build.classes().toString(),
        build.testClasses().toString(),
        build.learnerFiles(),
        deadlineMillis);
  }
}
