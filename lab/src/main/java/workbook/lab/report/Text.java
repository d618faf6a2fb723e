package workbook.lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Small tools for lines of prose. */
final class Text {

  /** No line of a report is wider. */
  static final int COLUMNS = 100;

  private Text() {}

  /** The words as a sentence: a capital first, a full stop at the end unless it ends otherwise. */
  static String sentence(String words) {
    String clean = words.strip().replaceAll("\\s+", " ");
    if (clean.isEmpty()) {
      return clean;
    }
    String sentence = clean.substring(0, 1).toUpperCase(Locale.ROOT) + clean.substring(1);
    return sentence.matches(".*[.!?:]") ? sentence : sentence + ".";
  }

  /**
   * Breaks a line at spaces so that no part is wider than the given columns; later parts are
   * indented like the first. A word that is too long by itself is cut.
   */
  static List<String> wrap(String line, int columns) {
    if (line.length() <= columns) {
      return List.of(line.stripTrailing());
    }
    String indent = line.substring(0, line.length() - line.stripLeading().length());
    var lines = new ArrayList<String>();
    var current = new StringBuilder(indent);
    for (String word : line.strip().split(" +")) {
      if (current.length() > indent.length()) {
        if (current.length() + 1 + word.length() > columns) {
          lines.add(current.toString());
          current = new StringBuilder(indent);
        } else {
          current.append(' ');
        }
      }
      current.append(word);
      while (current.length() > columns) {
        lines.add(current.substring(0, columns));
        current = new StringBuilder(indent + current.substring(columns));
      }
    }
    lines.add(current.toString());
    return lines;
  }

  /** Cuts a line that is too wide. */
  static String cut(String line, int columns, String ellipsis) {
    return line.length() <= columns
        ? line
        : line.substring(0, columns - ellipsis.length()) + ellipsis;
  }

  /** "1 test", "2 tests". */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
