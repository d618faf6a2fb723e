package workbook.proof;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The head of a Markdown file between two lines of {@code ---}, one {@code key: value} a line, and
 * the body under it.
 *
 * @param values what the head says, without quotes
 * @param body the rest, without blank lines around it
 */
record FrontMatter(Map<String, String> values, String body) {

  private static final String FENCE = "---";

  static FrontMatter in(Path file) {
    List<String> lines = Golden.read(file).lines().toList();
    var values = new LinkedHashMap<String, String>();
    if (lines.isEmpty() || !lines.get(0).equals(FENCE)) {
      return new FrontMatter(values, String.join("\n", lines).strip());
    }
    int at = 1;
    while (at < lines.size() && !lines.get(at).equals(FENCE)) {
      String line = lines.get(at);
      int colon = line.indexOf(':');
      if (colon > 0) {
        values.put(
            line.substring(0, colon).strip(), unquoted(line.substring(colon + 1).strip()));
      }
      at++;
    }
    String body = at < lines.size() ? String.join("\n", lines.subList(at + 1, lines.size())) : "";
    return new FrontMatter(values, body.strip());
  }

  Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key)).filter(value -> !value.isBlank());
  }

  private static String unquoted(String value) {
    if (value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")) {
      return value.substring(1, value.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\");
    }
    return value;
  }
}
