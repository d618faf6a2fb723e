package workbook.lab.report;

import java.util.Locale;
import java.util.Map;

/** The few signs of the report beside plain letters. */
public enum Marks {
  UTF_8("✔", "✘", "·", "·", "─", "…"),
  ASCII("+", "x", ".", "-", "-", "...");

  private final String green;
  private final String red;
  private final String notYet;
  private final String dot;
  private final String rule;
  private final String ellipsis;

  Marks(String green, String red, String notYet, String dot, String rule, String ellipsis) {
    this.green = green;
    this.red = red;
    this.notYet = notYet;
    this.dot = dot;
    this.rule = rule;
    this.ellipsis = ellipsis;
  }

  /** The marks that the terminal of this process can show, as far as its environment says. */
  public static Marks ofThisTerminal() {
    return of(System.getenv());
  }

  /**
   * UTF-8 where the environment says so (the first of {@code LC_ALL}, {@code LC_CTYPE} and
   * {@code LANG} that is set, or Windows Terminal), ASCII otherwise.
   */
  static Marks of(Map<String, String> environment) {
    for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
      String value = environment.getOrDefault(name, "");
      if (!value.isBlank()) {
        String locale = value.toUpperCase(Locale.ROOT).replace("-", "");
        return locale.contains("UTF8") ? UTF_8 : ASCII;
      }
    }
    return environment.getOrDefault("WT_SESSION", "").isBlank() ? ASCII : UTF_8;
  }

  /** The sign of a step's state. */
  public String of(StepState state) {
    return switch (state) {
      case GREEN -> green;
      case RED -> red;
      case NOT_YET, NOT_RUN -> notYet;
    };
  }

  String dot() {
    return dot;
  }

  /** A line across. */
  public String rule(int columns) {
    return rule.repeat(Math.max(0, columns));
  }

  String ellipsis() {
    return ellipsis;
  }
}
