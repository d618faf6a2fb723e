package workbook.kata.watch;

import java.util.Locale;
import java.util.Optional;
import workbook.kata.Chapter;
import workbook.kata.run.Run;

/**
 * What is to be said about a learner's files as they are now.
 *
 * @param chapter whose files
 * @param state green, red, or why no test could say so
 * @param step the first red step, or 0
 * @param text what the learner reads
 * @param words the verdict in a few words
 * @param run what the tests have shown, if they ran
 * @param millis from reading the files to the verdict
 */
public record Verdict(
    Chapter chapter,
    State state,
    int step,
    String text,
    String words,
    Optional<Run> run,
    long millis) {

  /** The ways in which a verdict can come out. */
  public enum State {
    GREEN,
    RED,
    DOES_NOT_COMPILE
  }

  public boolean green() {
    return state == State.GREEN;
  }

  /** One line that stays the same in form, for editors and scripts. */
  public String line() {
    return String.format(
        Locale.ROOT, "kata: %s %s (%.2f s)", chapter.name(), words, millis / 1000.0);
  }
}
