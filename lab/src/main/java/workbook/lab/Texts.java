package workbook.lab;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Small phrases for timelines. */
final class Texts {

  private Texts() {}

  /** What was thrown and where, in one line. */
  static String exception(Exception exception) {
    String message = exception.getMessage();
    String line = chapterLine(exception.getStackTrace());
    return exception.getClass().getSimpleName()
        + (message == null ? "" : ": " + message.lines().findFirst().orElse(""))
        + (line.isEmpty() ? "" : " (" + line + ")");
  }

  static String capitalised(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  static String call(String method, Object[] args) {
    String list = args == null
        ? ""
        : Arrays.stream(args).map(String::valueOf).collect(Collectors.joining(", "));
    return method + "(" + list + ")";
  }

  /** The place in the chapter's own code where a thread is or an exception came from. */
  static String chapterLine(StackTraceElement[] stack) {
    for (StackTraceElement frame : stack) {
      String type = frame.getClassName();
      boolean ours = OURS.stream().anyMatch(type::startsWith);
      if (type.startsWith("workbook.") && !ours) {
        return frame.getFileName() + ":" + frame.getLineNumber();
      }
    }
    return "";
  }

  private static final List<String> OURS =
      List.of("workbook.lab.", "workbook.ports.", "workbook.todo.", "workbook.kata.");
}
