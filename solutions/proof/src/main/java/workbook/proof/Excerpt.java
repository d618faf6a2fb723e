package workbook.proof;

import java.util.List;
import java.util.Optional;

/**
 * Finds an excerpt in a text. A line {@code ...} or {@code // ...} of the excerpt stands for any
 * number of lines; each part between such lines is verbatim, but may be indented less as a whole.
 */
final class Excerpt {

  private Excerpt() {}

  /** @return the first line of the excerpt that is not there in its place, or nothing if all is */
  static Optional<String> missingFrom(String text, String excerpt) {
    List<String> lines = text.lines().map(String::stripTrailing).toList();
    List<String> wanted = excerpt.strip().isEmpty() ? List.of() : trimmed(excerpt);
    int from = 0;
    int at = 0;
    while (at < wanted.size()) {
      int end = at;
      while (end < wanted.size() && !leavesOut(wanted.get(end))) {
        end++;
      }
      List<String> part = withoutBlankEnds(wanted.subList(at, end));
      if (!part.isEmpty()) {
        Found found = find(lines, part, from);
        if (found.next() < 0) {
          return Optional.of(part.get(found.matched()).strip());
        }
        from = found.next();
      }
      at = end + 1;
    }
    return Optional.empty();
  }

  /** Where the part ends in the lines, or -1 and how many of its lines matched at best. */
  private record Found(int next, int matched) {}

  private static Found find(List<String> lines, List<String> part, int from) {
    int best = 0;
    for (int start = from; start < lines.size(); start++) {
      int matched = matched(lines, part, start);
      if (matched == part.size()) {
        return new Found(start + part.size(), matched);
      }
      best = Math.max(best, matched);
    }
    return new Found(-1, best);
  }

  private static int matched(List<String> lines, List<String> part, int start) {
    String first = lines.get(start);
    int indent = indent(first) - indent(part.get(0));
    if (indent < 0) {
      return 0;
    }
    String pad = " ".repeat(indent);
    int matched = 0;
    while (matched < part.size() && start + matched < lines.size()) {
      String wanted = part.get(matched);
      if (!lines.get(start + matched).equals(wanted.isEmpty() ? "" : pad + wanted)) {
        break;
      }
      matched++;
    }
    return matched;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static boolean leavesOut(String line) {
    return line.strip().equals("...") || line.strip().equals("// ...");
  }

  private static List<String> trimmed(String excerpt) {
    return excerpt.lines().map(String::stripTrailing).toList();
  }

  private static List<String> withoutBlankEnds(List<String> part) {
    int start = 0;
    int end = part.size();
    while (start < end && part.get(start).isEmpty()) {
      start++;
    }
    while (end > start && part.get(end - 1).isEmpty()) {
      end--;
    }
    return part.subList(start, end);
  }
}
