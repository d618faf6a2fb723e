package workbook.kata.desk;

/** Prose from a page, in lines that fit a terminal. */
final class Wrapped {

  private static final int COLUMNS = 100;

  private Wrapped() {}

  /** Lines of code, lists and tables stay as they are when they fit. */
  static String prose(String markdown) {
    var text = new StringBuilder();
    boolean code = false;
    for (String line : markdown.lines().toList()) {
      code = line.startsWith("```") != code;
      text.append(code || line.length() <= COLUMNS ? line : wrapped(line)).append('\n');
    }
    return text.toString();
  }

  private static String wrapped(String line) {
    var text = new StringBuilder();
    int column = 0;
    for (String word : line.split(" ")) {
      if (column > 0 && column + 1 + word.length() > COLUMNS) {
        text.append('\n');
        column = 0;
      } else if (column > 0) {
        text.append(' ');
        column++;
      }
      text.append(word);
      column += word.length();
    }
    return text.toString();
  }
}
