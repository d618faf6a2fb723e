package workbook.kata.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The short Markdown files beside mistakes: a head between two lines of {@code ---}, then prose.
 */
public final class Notes {

  private static final String FENCE = "---";

  private Notes() {}

  /** The prose, in lines that fit a terminal. */
  public static String body(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      int start = 0;
      if (!lines.isEmpty() && lines.get(0).equals(FENCE)) {
        start = lines.subList(1, lines.size()).indexOf(FENCE) + 2;
      }
      return Wrapped.prose(String.join("\n", lines.subList(start, lines.size())).strip());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
