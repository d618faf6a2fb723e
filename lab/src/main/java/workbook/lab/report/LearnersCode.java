package workbook.lab.report;

import java.util.List;

/** Tells a learner's code, and code given to a learner to read, from everything else. */
final class LearnersCode {

  private static final List<String> OURS =
      List.of("workbook.lab.", "workbook.ports.", "workbook.todo.", "workbook.kata.");

  private LearnersCode() {}

  /** Whether a frame is in a class of a chapter that is not a test. */
  static boolean contains(StackTraceElement frame) {
    String name = frame.getClassName();
    return name.startsWith("workbook.") && OURS.stream().noneMatch(name::startsWith) && !test(name);
  }

  private static boolean test(String className) {
    int nested = className.indexOf('$');
    String top = nested < 0 ? className : className.substring(0, nested);
    if (top.endsWith("Test") || top.endsWith("Tests")) {
      return true;
    }
    try {
      Class<?> type = Class.forName(top, false, Thread.currentThread().getContextClassLoader());
      return type.getProtectionDomain()
          .getCodeSource()
          .getLocation()
          .getPath()
          .contains("test-classes");
    } catch (ClassNotFoundException | LinkageError | RuntimeException unknown) {
      return false;
    }
  }
}
