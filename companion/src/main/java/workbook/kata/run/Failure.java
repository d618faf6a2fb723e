package workbook.kata.run;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import workbook.lab.Rule;

/**
 * Why a test is red.
 *
 * @param thrown the simple name of what was thrown
 * @param assertion true if it was an {@link AssertionError}, so a check and not an accident
 * @param unwritten true if the code is not written yet
 * @param text the failure as the report shows it to a learner
 * @param message what the throwable said, uncut
 * @param broken the rule that was broken, or null if the failure carries none
 */
public record Failure(
    String thrown,
    boolean assertion,
    boolean unwritten,
    String text,
    String message,
    BrokenRule broken)
    implements Serializable {

  private static final long serialVersionUID = 1;

  public Failure {
    Objects.requireNonNull(text);
    Objects.requireNonNull(message);
  }

  public Optional<BrokenRule> rule() {
    return Optional.ofNullable(broken);
  }

  /**
   * True if the test is red because of this rule: the failure carries the rule, or its message says
   * the sentence (as the {@code because} of a boundary rule does).
   */
  public boolean names(String sentence) {
    if (broken != null) {
      return flat(broken.sentence()).equals(flat(sentence));
    }
    return !sentence.isBlank() && flat(message).contains(flat(sentence));
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /**
   * A rule as it was broken.
   *
   * @param sentence the rule
   * @param chapter the chapter's folder to read
   * @param section the heading to read
   */
  public record BrokenRule(String sentence, String chapter, String section)
      implements Serializable {

    private static final long serialVersionUID = 1;

    static BrokenRule of(Rule rule) {
      return new BrokenRule(rule.sentence(), rule.chapter(), rule.section());
    }
  }
}
