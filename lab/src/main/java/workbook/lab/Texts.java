package workbook.lab;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Small phrases for timelines. */
final class Texts {

  private static final Pattern STATEMENT =
      Pattern.compile(
          "(?is)^\\s*(?:with\\b.*?\\)\\s*)?(insert\\s+into|update|delete\\s+from|merge\\s+into|select)\\b(.*)$");
  private static final Pattern FROM = Pattern.compile("(?is)\\bfrom\\s+([\\w.\"]+)");
  private static final Pattern TABLE = Pattern.compile("(?is)^\\s*(?:only\\s+)?([\\w.\"]+)");

  private Texts() {}

  /** What an SQL statement does, in two words: {@code update outbox}. */
  static String statement(String sql) {
    Matcher statement = STATEMENT.matcher(sql);
    if (!statement.find()) {
      String oneLine = sql.strip().replaceAll("\\s+", " ");
      return oneLine.length() > 30 ? oneLine.substring(0, 30) + "..." : oneLine;
    }
    String verb = statement.group(1).toLowerCase(Locale.ROOT).split("\\s+")[0];
    String rest = statement.group(2);
    Matcher table = (verb.equals("select") ? FROM : TABLE).matcher(rest);
    String name = table.find() ? table.group(1).replace("\"", "").toLowerCase(Locale.ROOT) : "";
    return switch (verb) {
      case "select" -> "read " + name;
      case "insert", "merge" -> "insert into " + name;
      case "delete" -> "delete from " + name;
      default -> verb + " " + name;
    };
  }

  static boolean reads(String sql) {
    String lower = sql.stripLeading().toLowerCase(Locale.ROOT);
    return lower.startsWith("select") && !lower.contains(" for update") && !lower.contains("nextval")
        || lower.startsWith("show")
        || lower.startsWith("values");
  }

  static boolean asksTheDatabaseForTheTime(String sql) {
    String lower = sql.toLowerCase(Locale.ROOT);
    return lower.contains("current_timestamp")
        || lower.contains("localtimestamp")
        || lower.contains("clock_timestamp")
        || lower.matches("(?s).*\\bnow\\s*\\(.*");
  }

  static String call(String method, Object[] args) {
    String list =
        args == null
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
