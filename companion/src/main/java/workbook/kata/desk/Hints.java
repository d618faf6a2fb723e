package workbook.kata.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import workbook.kata.Chapter;

/**
 * The hints of one step, as the chapter's folder {@code hints} has them: they climb from a question
 * to nearly the answer.
 *
 * @param rungs the texts, the first hint first
 */
public record Hints(List<String> rungs) {

  public Hints {
    rungs = List.copyOf(rungs);
  }

  static Hints of(Chapter chapter, int step) {
    Path file = chapter.hints().resolve("step-" + step + ".md");
    if (!Files.isRegularFile(file)) {
      return new Hints(List.of());
    }
    try {
      var rungs = new ArrayList<String>();
      StringBuilder rung = null;
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith("## ")) {
          if (rung != null) {
            rungs.add(rung.toString().strip());
          }
          rung = new StringBuilder();
        } else if (rung != null) {
          rung.append(line).append('\n');
        }
      }
      if (rung != null) {
        rungs.add(rung.toString().strip());
      }
      return new Hints(rungs);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /**
   * The next hint of a step, and notes that it was shown; after the last one, the last again.
   *
   * @return the text to show
   */
  public static String climb(Desk desk, Desk.Place place) {
    String chapter = place.chapter().name();
    if (place.step() == 0) {
      return "Every step of " + chapter + " is green; there is nothing to hint at.\n";
    }
    Hints hints = desk.hints(place.chapter(), place.step());
    if (hints.rungs().isEmpty()) {
      return "There are no hints for step " + place.step() + " of " + chapter + ".\n";
    }
    int seen = desk.progress().hints(chapter, place.step());
    int rung = Math.min(seen + 1, hints.rungs().size());
    desk.progress().hinted(chapter, place.step(), rung);
    return hints.text(place, rung);
  }

  /** All hints that were shown of a step, again. */
  public static String again(Desk desk, Desk.Place place) {
    Hints hints = desk.hints(place.chapter(), place.step());
    int seen = Math.min(
        desk.progress().hints(place.chapter().name(), place.step()),
        hints.rungs().size());
    if (seen == 0) {
      return "You have seen no hint for step " + place.step() + " of "
          + place.chapter().name() + " yet.\n";
    }
    var text = new StringBuilder();
    for (int rung = 1; rung <= seen; rung++) {
      text.append(rung > 1 ? "\n" : "").append(hints.text(place, rung));
    }
    return text.toString();
  }

  private String text(Desk.Place place, int rung) {
    String next = rung < rungs.size()
        ? "Hint " + (rung + 1) + " says more, when you want it."
        : "That was the last hint of this step.";
    return place.chapter().name() + ", step " + place.step() + ", hint " + rung + " of "
        + rungs.size() + "\n\n" + Wrapped.prose(rungs.get(rung - 1)) + "\n" + next + "\n";
  }
}
