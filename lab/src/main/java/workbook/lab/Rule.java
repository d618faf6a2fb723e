package workbook.lab;

import java.util.Objects;

/**
 * A rule of the domain that a test holds a component to: the sentence, why it matters, and the
 * section of the book to read.
 *
 * <p>Rules are constants next to the tests that use them, so that the same rule reads the same
 * wherever it is broken, and so that the proof can check that the section exists.
 *
 * @param sentence the rule in the domain's words, a full sentence
 * @param why what goes wrong in the world when it is broken, one or two sentences
 * @param chapter the chapter's folder, such as {@code 06-idempotent-consumer}
 * @param section the heading in the chapter's page
 */
public record Rule(String sentence, String why, String chapter, String section) {

  public Rule {
    Objects.requireNonNull(sentence, "a rule needs its sentence");
    Objects.requireNonNull(why, "a rule needs its reason");
    Objects.requireNonNull(chapter, "a rule needs a chapter to read");
    Objects.requireNonNull(section, "a rule needs a section to read");
  }

  /** Starts a rule with its sentence; finish it with {@code because} and {@code readIn}. */
  public static Reasonless rule(String sentence) {
    return why -> (chapter, section) -> new Rule(sentence, why, chapter, section);
  }

  /** The page and section, as a failure prints them. */
  public String whereToRead() {
    return "chapters/" + chapter + ", \"" + section + "\"";
  }

  @Override
  public String toString() {
    return sentence;
  }

  /** A rule that still lacks its reason. */
  public interface Reasonless {
    Placeless because(String why);
  }

  /** A rule that still lacks the place where one can read about it. */
  public interface Placeless {
    Rule readIn(String chapter, String section);
  }
}
