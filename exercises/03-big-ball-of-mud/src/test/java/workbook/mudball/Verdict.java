package workbook.mudball;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import workbook.lab.Rule;
import workbook.lab.RuleBroken;
import workbook.todo.NotYetWritten;

/** Judges a detector by what it says of one system, and by nothing else. */
final class Verdict {

  private static final int LINES = 6;
  private static final int WIDTH = 96;

  private final String system;
  private final String which;
  private final List<String> everybody;
  private final Rule innocence;

  private Verdict(String system, String which, List<String> everybody, Rule innocence) {
    this.system = system;
    this.which = which;
    this.everybody = everybody;
    this.innocence = innocence;
  }

  /**
   * @param system what was looked at
   * @param which what it does, for people
   */
  static Verdict on(String system, String which) {
    return new Verdict(system, which, List.of(), null);
  }

  /** To name all of these in one complaint is to name nobody. */
  Verdict among(List<String> everybody) {
    return new Verdict(system, which, everybody, innocence);
  }

  /** The rule that is broken by a complaint about anybody else. */
  Verdict sparing(Rule innocence) {
    return new Verdict(system, which, everybody, innocence);
  }

  /** Each of these is said, and nothing else. */
  void names(Rule rule, List<Accusation> right, Supplier<List<String>> detector) {
    List<String> said = ask(rule, detector);
    for (Accusation accusation : right) {
      if (said.stream().noneMatch(accusation::isMadeBy)) {
        throw broken(
            rule,
            said.isEmpty()
                ? "But of " + system + " your detector says nothing."
                : "But of " + system + " no complaint names " + accusation + ".",
            said);
      }
    }
    for (String complaint : said) {
      if (!everybody.isEmpty()
          && everybody.stream().allMatch(each -> Accusation.of(each).isMadeBy(complaint))) {
        throw broken(
            rule,
            "But of " + system + " one complaint names everybody, guilty or not.",
            List.of(complaint));
      }
      if (right.stream().noneMatch(each -> each.isMadeBy(complaint))) {
        throw broken(
            innocence == null ? rule : innocence,
            "But of " + system + " one complaint is about something else than "
                + String.join(", or ", right.stream().map(Accusation::toString).toList()) + ".",
            List.of(complaint));
      }
    }
  }

  /** Nothing is said. */
  void isSilent(Rule rule, Supplier<List<String>> detector) {
    List<String> said = ask(rule, detector);
    if (!said.isEmpty()) {
      throw broken(rule, "But of " + system + " your detector complains.", said);
    }
  }

  private List<String> ask(Rule rule, Supplier<List<String>> detector) {
    try {
      List<String> said = detector.get();
      if (said == null || said.stream().anyMatch(Objects::isNull)) {
        throw broken(rule, "But of " + system + " your detector says null.", List.of());
      }
      return said;
    } catch (NotYetWritten | RuleBroken failure) {
      throw failure;
    } catch (AssertionError | RuntimeException failure) {
      throw broken(
          rule,
          "But at the sight of " + system + " your detector gave up.",
          List.of(failure.getClass().getSimpleName() + ": " + failure.getMessage()));
    }
  }

  private RuleBroken broken(Rule rule, String breach, List<String> said) {
    var lines = new ArrayList<String>();
    lines.add("  looked at  " + system);
    if (!which.isEmpty()) {
      lines.add("  which      " + which);
    }
    if (said.isEmpty()) {
      lines.add("  you said   nothing");
    }
    // in an order of our own: ArchUnit finds the same things now in this order, now in that
    List<String> complaints = said.stream().distinct().sorted().toList();
    complaints.stream()
        .limit(LINES)
        .map(complaint -> clip("  you said   " + shortened(complaint)))
        .forEach(lines::add);
    if (complaints.size() > LINES) {
      lines.add("             and " + (complaints.size() - LINES) + " more");
    }
    return new RuleBroken(rule, breach, lines, null);
  }

  /** The packages that all names share say nothing. */
  private static String shortened(String complaint) {
    return complaint
        .lines()
        .findFirst()
        .orElse("")
        .replace("workbook.mudball.museum.", "")
        .replace("workbook.mudball.", "")
        .replace("strait.ferries.", "");
  }

  private static String clip(String line) {
    return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 3) + "...";
  }
}
