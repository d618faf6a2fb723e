package workbook.lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns ArchUnit's failure round: the harm first, then the rule, then at most a few violations. */
final class ArchUnitText {

  private static final int VIOLATIONS = 5;

  private static final Pattern VIOLATION = Pattern.compile(
      "\\AArchitecture Violation \\[Priority: \\w+\\] - Rule '(?<rule>.*)' was violated"
          + " \\((?<times>\\d+) times?\\):\\R(?<list>.*)\\z",
      Pattern.DOTALL);

  private ArchUnitText() {}

  static boolean brokenBy(Throwable failure) {
    return failure instanceof AssertionError
        && failure.getMessage() != null
        && VIOLATION.matcher(failure.getMessage()).matches();
  }

  /** The failure's text in our order, not yet broken into lines of a given width. */
  static List<String> lines(Throwable failure) {
    Matcher parts = VIOLATION.matcher(failure.getMessage());
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a broken boundary rule: " + failure);
    }
    String rule = parts.group("rule");
    int because = rule.indexOf(", because ");
    var lines = new ArrayList<String>();
    if (because >= 0) {
      String reason = rule.substring(because + ", because ".length());
      lines.add(Text.sentence(reason));
      rule = rule.substring(0, because);
    }
    lines.add("The rule: " + rule.replaceAll("\\s+", " ") + ".");
    List<String> violations = parts
        .group("list")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
    lines.add("But");
    violations.stream().limit(VIOLATIONS).map(line -> "  " + line).forEach(lines::add);
    int more = Integer.parseInt(parts.group("times")) - VIOLATIONS;
    if (more > 0) {
      lines.add("  and " + more + " more");
    }
    return lines;
  }
}
