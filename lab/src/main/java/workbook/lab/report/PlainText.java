package workbook.lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says how tests went that belong to no step: the workbook's own. Their readers are maintainers,
 * who get the message and the stack, without the frames of the tools that ran the test.
 */
final class PlainText {

  private static final int MESSAGE_LINES = 40;
  private static final int FRAMES = 10;

  private static final List<String> TOOLS = List.of(
      "java.",
      "jdk.",
      "sun.",
      "org.junit.",
      "net.jqwik.",
      "org.assertj.",
      "org.apache.maven.",
      "com.tngtech.archunit.",
      "workbook.lab.report.GuardedLauncher",
      "workbook.lab.report.Guard");

  private PlainText() {}

  /** "53 tests, 2 red". */
  static String counts(List<TestRun> tests) {
    long red = tests.stream().filter(TestRun::red).count();
    long skipped =
        tests.stream().filter(test -> test.outcome() == Outcome.SKIPPED).count();
    long missing =
        tests.stream().filter(test -> test.outcome() == Outcome.NOT_RUN).count();
    return Text.count(tests.size(), "test")
        + (red == 0 ? "" : ", " + red + " red")
        + (skipped == 0 ? "" : ", " + skipped + " skipped")
        + (missing == 0 ? "" : ", " + missing + " did not run")
        + (red + skipped + missing == 0 ? ", all green" : "");
  }

  /** The failure in full, as far as that is useful. */
  static List<String> lines(TestRun test) {
    var lines = new ArrayList<String>();
    Throwable cause = test.failure().orElse(null);
    for (int depth = 0; cause != null && depth < 4; cause = cause.getCause(), depth++) {
      String name = cause.getClass().getName();
      lines.add((depth == 0 ? "" : "caused by ") + name);
      String message = cause.getMessage() == null ? "" : cause.getMessage();
      message
          .lines()
          .dropWhile(String::isBlank)
          .limit(MESSAGE_LINES)
          .map(line -> "  " + line)
          .forEach(lines::add);
      Stream.of(cause.getStackTrace())
          .filter(frame -> TOOLS.stream().noneMatch(frame.getClassName()::startsWith))
          .limit(FRAMES)
          .map(frame -> "    at " + frame)
          .forEach(lines::add);
    }
    test.sample().ifPresent(sample -> {
      lines.add("the smallest example that fails");
      sample.lines().map(line -> "  " + line).forEach(lines::add);
    });
    return lines;
  }
}
