package workbook.eventtypes;

/** The places in which two texts differ, short enough for a line. */
final class Difference {

  private static final int BEFORE = 24;
  private static final int AFTER = 32;

  private Difference() {}

  /** The part of the first text that differs from the other, with a little around it. */
  static String in(String text, String other) {
    int first = 0;
    int shorter = Math.min(text.length(), other.length());
    while (first < shorter && text.charAt(first) == other.charAt(first)) {
      first++;
    }
    int from = Math.max(0, first - BEFORE);
    int to = Math.min(text.length(), first + AFTER);
    return (from > 0 ? "..." : "") + text.substring(from, to) + (to < text.length() ? "..." : "");
  }
}
