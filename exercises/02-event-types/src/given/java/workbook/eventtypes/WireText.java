package workbook.eventtypes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The letters on the wire: a small part of JSON. */
final class WireText {

  private final String text;
  private int at;

  private WireText(String text) {
    this.text = text;
  }

  /** Writes a tree of texts, whole numbers, truth values, nulls, lists and maps. */
  static String of(Object tree) {
    if (tree instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> quoted(entry.getKey().toString()) + ":" + of(entry.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (tree instanceof List<?> list) {
      return list.stream().map(WireText::of).collect(Collectors.joining(",", "[", "]"));
    }
    return tree instanceof String string ? quoted(string) : String.valueOf(tree);
  }

  private static String quoted(String string) {
    return '"' + string.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /**
   * Reads what {@link #of} has written.
   *
   * @throws IllegalArgumentException if it is something else
   */
  static Object read(String text) {
    var reader = new WireText(text);
    Object tree = reader.value();
    if (reader.at != text.length()) {
      throw reader.unreadable();
    }
    return tree;
  }

  private Object value() {
    switch (peek()) {
      case '{':
        return map();
      case '[':
        return list();
      case '"':
        return string();
      default:
        return word();
    }
  }

  private Map<String, Object> map() {
    Map<String, Object> map = new LinkedHashMap<>();
    take('{');
    while (peek() != '}') {
      String key = string();
      take(':');
      map.put(key, value());
      if (peek() == ',') {
        take(',');
      }
    }
    take('}');
    return map;
  }

  private List<Object> list() {
    List<Object> list = new ArrayList<>();
    take('[');
    while (peek() != ']') {
      list.add(value());
      if (peek() == ',') {
        take(',');
      }
    }
    take(']');
    return list;
  }

  private String string() {
    var string = new StringBuilder();
    take('"');
    while (peek() != '"') {
      if (peek() == '\\') {
        take('\\');
      }
      string.append(peek());
      at++;
    }
    take('"');
    return string.toString();
  }

  private Object word() {
    int start = at;
    while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || peek() == '-')) {
      at++;
    }
    String word = text.substring(start, at);
    switch (word) {
      case "null":
        return null;
      case "true":
        return true;
      case "false":
        return false;
      default:
        try {
          return Long.valueOf(word);
        } catch (NumberFormatException e) {
          throw unreadable();
        }
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw unreadable();
    }
    return text.charAt(at);
  }

  private void take(char expected) {
    if (peek() != expected) {
      throw unreadable();
    }
    at++;
  }

  private IllegalArgumentException unreadable() {
    return new IllegalArgumentException("cannot read the wire at letter " + (at + 1) + ": " + text);
  }
}
