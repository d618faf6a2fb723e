package workbook.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import workbook.kata.Workbook;

/**
 * Golden files: text that a run must say again, word for word. They are written only on request,
 * with {@code -Dworkbook.golden=update}.
 */
final class Golden {

  static final String HOW = "; -Dworkbook.golden=update writes it, then read it";

  private final Workbook workbook;
  private final boolean update;

  Golden(Workbook workbook, boolean update) {
    this.workbook = workbook;
    this.update = update;
  }

  /** Reads from the system property {@code workbook.golden} whether to update. */
  static Golden asAsked(Workbook workbook) {
    String asked = System.getProperty("workbook.golden", "");
    if (!asked.isEmpty() && !asked.equals("update")) {
      throw new IllegalArgumentException(
          "workbook.golden is " + asked + "; the only value it can have is update");
    }
    return new Golden(workbook, asked.equals("update"));
  }

  boolean updates() {
    return update;
  }

  /** Compares a text with its file, or writes the file. */
  List<String> holds(Path file, String said) {
    var complaints = new ArrayList<>(machinePaths(file, said));
    String text = said.strip().replace("\r\n", "\n") + "\n";
    if (update) {
      write(file, text);
      return complaints;
    }
    if (!Files.exists(file)) {
      complaints.add(workbook.display(file) + " is missing" + HOW);
      return complaints;
    }
    String golden = read(file);
    if (!golden.equals(text)) {
      complaints.add(difference(file, golden, text));
    }
    return complaints;
  }

  /**
   * As {@link #holds}, for a text that has a file of its own only where it differs from another.
   *
   * @param usual the file that holds what is usually said
   * @param own the file that exists only where something else is said
   */
  List<String> holds(Path usual, Path own, String said) {
    if (update) {
      boolean same = Files.exists(usual) && read(usual).equals(said.strip() + "\n");
      if (same) {
        delete(own);
        return machinePaths(usual, said);
      }
      return holds(own, said);
    }
    if (Files.exists(own) && Files.exists(usual) && read(own).equals(read(usual))) {
      return List.of(workbook.display(own) + " says the same as " + usual.getFileName());
    }
    return holds(Files.exists(own) ? own : usual, said);
  }

  private List<String> machinePaths(Path file, String said) {
    var complaints = new ArrayList<String>();
    for (String place : new String[] {workbook.root().toString(), tmp(), home()}) {
      if (place.length() > 2 && said.contains(place)) {
        complaints.add(workbook.display(file) + " would name a folder of this machine: " + place);
        break;
      }
    }
    return complaints;
  }

  private static String tmp() {
    return Path.of(System.getProperty("java.io.tmpdir")) + java.io.File.separator;
  }

  private static String home() {
    return Path.of(System.getProperty("user.home")) + java.io.File.separator;
  }

  private String difference(Path file, String golden, String text) {
    List<String> before = golden.lines().toList();
    List<String> now = text.lines().toList();
    int at = 0;
    while (at < before.size() && at < now.size() && before.get(at).equals(now.get(at))) {
      at++;
    }
    return workbook.display(file)
        + ":"
        + (at + 1)
        + " says \""
        + (at < before.size() ? before.get(at).strip() : "")
        + "\", but the run says \""
        + (at < now.size() ? now.get(at).strip() : "")
        + "\""
        + HOW;
  }

  static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      if (!Files.exists(file) || !read(file).equals(text)) {
        Files.writeString(file, text, StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file, e);
    }
  }
}
