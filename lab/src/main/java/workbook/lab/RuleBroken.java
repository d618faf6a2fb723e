package workbook.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The failure that teaches: a rule, how it was broken, what happened, why it matters, where to
 * read.
 *
 * <p>The message is the whole text, rule first, because IDEs show one line. It carries no stack
 * trace: the timeline says what led here better than our own frames would.
 */
public final class RuleBroken extends AssertionError {

  /** As many lines as a report shows of a failure, its headline included. */
  public static final int LINES = 25;

  private static final long serialVersionUID = 1;

  private final transient Rule rule;
  private final String breach;
  private final List<String> happened;
  private final String picture;

  /**
   * @param rule what was broken
   * @param breach what was seen instead, in numbers, as a sentence that may start with "But"
   * @param happened the lines of the timeline to show, possibly none
   * @param picture the path of the drawn timeline, or null where nothing was drawn
   */
  public RuleBroken(Rule rule, String breach, List<String> happened, String picture) {
    super(text(rule, breach, happened, picture));
    this.rule = rule;
    this.breach = breach;
    this.happened = List.copyOf(happened);
    this.picture = picture;
  }

  public RuleBroken(Rule rule, String breach) {
    this(rule, breach, List.of(), null);
  }

  public Rule rule() {
    return rule;
  }

  public String breach() {
    return breach;
  }

  public List<String> happened() {
    return happened;
  }

  public Optional<String> picture() {
    return Optional.ofNullable(picture);
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }

  @Override
  public String toString() {
    return getMessage();
  }

  /**
   * How many lines a report needs for it beside the timeline: a headline, what is given here, and a
   * picture.
   */
  static int height(Rule rule, String breach, List<String> shown) {
    var happened = new ArrayList<>(List.of("the timeline"));
    happened.addAll(shown);
    return text(rule, breach, happened, "the picture")
        .lines()
        .mapToInt(line -> 1 + Math.max(0, line.length() - 1) / Wrap.COLUMNS)
        .sum();
  }

  private static String text(Rule rule, String breach, List<String> happened, String picture) {
    var text = new StringBuilder();
    text.append(rule.sentence()).append('\n').append(breach).append('\n');
    if (!happened.isEmpty()) {
      text.append("\nWhat happened\n");
      happened.forEach(line -> text.append(line).append('\n'));
    }
    text.append("\nWhy it matters\n").append(Wrap.indented(rule.why())).append('\n');
    text.append("\nWhere to read\n  ").append(rule.whereToRead());
    if (picture != null) {
      text.append("\n  picture: ").append(picture);
    }
    return text.toString();
  }
}
