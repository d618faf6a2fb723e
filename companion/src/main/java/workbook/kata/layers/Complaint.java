package workbook.kata.layers;

import java.util.Objects;

/**
 * What the compiler said about one place.
 *
 * @param file where, below the workbook's root, with forward slashes; empty if it named no file
 * @param line from 1, or 0 if it named no line
 * @param error false for a warning
 * @param words the compiler's words
 */
public record Complaint(String file, long line, boolean error, String words) {

  public Complaint {
    Objects.requireNonNull(file);
    Objects.requireNonNull(words);
  }

  @Override
  public String toString() {
    String place = file.isEmpty() ? "" : file + (line > 0 ? ":" + line : "") + ": ";
    return place + (error ? "" : "warning: ") + words;
  }
}
