package workbook.kata.run;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import workbook.kata.layers.Build;
import workbook.lab.report.Marks;

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
 * @param first the step to begin with, for {@link Task#RUN_FROM}
 * @param marks the signs that the reader's terminal can show
 */
record Job(
    Task task,
    String chapter,
    String exercise,
    String classes,
    String testClasses,
    List<String> learnerFiles,
    long deadlineMillis,
    int first,
    Marks marks)
    implements Serializable {

  private static final long serialVersionUID = 1;

  enum Task {
    READ,
    RUN_ALL,
    RUN_UNTIL_RED,
    /** One step, then the earlier ones, then the later ones, until one is red. */
    RUN_FROM
  }

  Job {
    Objects.requireNonNull(task);
    learnerFiles = List.copyOf(learnerFiles);
  }

  static Job of(Task task, Build build, long deadlineMillis) {
    return of(task, build, deadlineMillis, 0, Marks.UTF_8);
  }

  /** A run for somebody who is at work on a step. */
  static Job from(int first, Build build, long deadlineMillis, Marks marks) {
    return of(Task.RUN_FROM, build, deadlineMillis, first, marks);
  }

  private static Job of(Task task, Build build, long deadlineMillis, int first, Marks marks) {
    return new Job(
        task,
        build.layer().chapter().name(),
        build.layer().chapter().exercise().toString(),
        build.classes().toString(),
        build.testClasses().toString(),
        build.learnerFiles(),
        deadlineMillis,
        first,
        marks);
  }
}
