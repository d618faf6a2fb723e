package workbook.lab;

/** Breaks prose into lines of at most 100 columns, indented by two. */
final class Wrap {

  static final int COLUMNS = 100;

  private Wrap() {}

  static String indented(String prose) {
    var lines = new StringBuilder("  ");
    int column = 2;
    for (String word : prose.trim().split("\\s+")) {
      if (column > 2 && column + word.length() + 1 > COLUMNS) {
        lines.append("\n  ");
        column = 2;
      }
      if (column > 2) {
        lines.append(' ');
        column++;
      }
      lines.append(word);
      column += word.length();
    }
    return lines.toString();
  }
}
