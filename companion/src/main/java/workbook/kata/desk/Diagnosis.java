package workbook.kata.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import workbook.kata.Chapter;
import workbook.kata.run.Failure;
import workbook.kata.run.Failure.BrokenRule;

/**
 * Recognises a wrong idea that other people have had. Each known mistake of a chapter keeps the
 * text of its failure; a failure that says the same, to the letter, comes from the same idea.
 *
 * <p>It never guesses: not when two known mistakes fail alike, and not when the chapter fails like
 * this before anybody has touched it.
 */
public final class Diagnosis {

  private Diagnosis() {}

  /**
   * What is to be said about a failure.
   *
   * @param step the step that is red
   * @return a few lines, or nothing unless exactly one known mistake fails like this
   */
  public static Optional<String> of(Chapter chapter, int step, Failure failure) {
    // holds every failure of the step, one after the other
    Path handedOut = chapter.solution().resolve("skeleton").resolve("step-" + step + ".txt");
    if (read(handedOut).contains(flat(failure.text()))) {
      return Optional.empty();
    }
    List<Path> alike = new ArrayList<>();
    for (Path mistake : chapter.mistakes()) {
      if (read(mistake.resolve("failure.txt")).equals(flat(failure.text()))) {
        alike.add(mistake);
      }
    }
    if (alike.size() != 1 || !Files.isRegularFile(alike.get(0).resolve("mistake.md"))) {
      return Optional.empty();
    }
    Path mistake = alike.get(0);
    var text = new StringBuilder("This looks like: ");
    text.append(mistake.getFileName().toString().replace('-', ' ')).append('\n');
    Notes.body(mistake.resolve("mistake.md"))
        .lines()
        .forEach(line -> text.append("  ").append(line).append('\n'));
    failure.rule().map(Diagnosis::place).ifPresent(text::append);
    return Optional.of(text.toString());
  }

  private static String place(BrokenRule rule) {
    return rule.section().isBlank()
        ? ""
        : "  chapters/" + rule.chapter() + ", \"" + rule.section() + "\"\n";
  }

  private static String read(Path golden) {
    try {
      return Files.isRegularFile(golden) ? flat(Files.readString(golden)) : "";
    } catch (IOException unreadable) {
      return "";
    }
  }

  private static String flat(String text) {
    return text.replace("\r\n", "\n").strip();
  }
}
