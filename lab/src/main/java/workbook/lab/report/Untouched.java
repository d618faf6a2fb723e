package workbook.lab.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Knows which of a chapter's files a learner is not meant to edit (tests and given code), and what
 * they looked like.
 *
 * <p>Each chapter carries the list {@code exercises/NN-slug/untouched.sha256}, one line a file: the
 * SHA-256 of its text with line ends taken as {@code \n}, two spaces, its path with forward
 * slashes. After a change of a chapter's tests or given code, write the lists anew, from the
 * workbook's folder:
 *
 * <pre>{@code
 * mvn -q compile -pl lab
 * java -cp lab/target/classes workbook.lab.report.Untouched exercises/05-outbox
 * }</pre>
 */
public final class Untouched {

  /** The list's name in the chapter's folder. */
  public static final String FILE = "untouched.sha256";

  private static final List<String> ROOTS = List.of("src/given/java", "src/test/java");

  private Untouched() {}

  /**
   * Writes the lists of the given chapters' folders anew.
   *
   * @param folders such as {@code exercises/05-outbox}; at least one
   */
  public static void main(String[] folders) {
    if (folders.length == 0) {
      System.err.println("Which chapter? For example: exercises/05-outbox");
      System.exit(2);
    }
    for (String folder : folders) {
      Path chapter = Path.of(folder);
      if (!Files.isDirectory(chapter.resolve("src"))) {
        System.err.println(folder + " is no chapter: it has no folder src");
        System.exit(2);
      }
      System.out.println(write(chapter));
    }
  }

  /**
   * Writes a chapter's list.
   *
   * @return the list's path
   * @throws UncheckedIOException where a file cannot be read or the list cannot be written
   */
  public static Path write(Path chapter) {
    try {
      return Files.writeString(chapter.resolve(FILE), list(chapter));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /**
   * What a chapter's list says if nobody has touched anything: the text that {@link #write} writes.
   *
   * @throws UncheckedIOException where a file cannot be read
   */
  public static String list(Path chapter) {
    var text = new StringBuilder();
    sums(chapter)
        .forEach((path, sum) -> text.append(sum).append("  ").append(path).append('\n'));
    return text.toString();
  }

  /**
   * What has changed since the list was written.
   *
   * @return such as {@code src/test/java/workbook/outbox/RelayTest.java (edited)}, in order of the
   *     paths; empty where nothing has, and where there is no list
   */
  public static List<String> changes(Path chapter) {
    var changes = new ArrayList<String>();
    try {
      if (!Files.exists(chapter.resolve(FILE))) {
        return changes;
      }
      Map<String, String> then = new TreeMap<>();
      for (String line : Files.readAllLines(chapter.resolve(FILE))) {
        int gap = line.indexOf("  ");
        if (gap > 0) {
          then.put(line.substring(gap + 2), line.substring(0, gap));
        }
      }
      Map<String, String> now = sums(chapter);
      var paths = new TreeSet<>(then.keySet());
      paths.addAll(now.keySet());
      for (String path : paths) {
        if (!now.containsKey(path)) {
          changes.add(path + " (deleted)");
        } else if (!then.containsKey(path)) {
          changes.add(path + " (added)");
        } else if (!then.get(path).equals(now.get(path))) {
          changes.add(path + " (edited)");
        }
      }
      return changes;
    } catch (IOException | UncheckedIOException unreadable) {
      changes.add(FILE + " (cannot be read: " + unreadable.getMessage() + ")");
      return changes;
    }
  }

  private static Map<String, String> sums(Path chapter) {
    var sums = new TreeMap<String, String>();
    for (String root : ROOTS) {
      Path folder = chapter.resolve(root);
      if (!Files.isDirectory(folder)) {
        continue;
      }
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Untouched::counts).toList()) {
          String path = chapter.relativize(file).toString().replace('\\', '/');
          sums.put(path, sum(Files.readAllBytes(file)));
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return sums;
  }

  /** Java files only: editors and file managers leave their own files about. */
  private static boolean counts(Path file) {
    return file.toString().endsWith(".java");
  }

  private static String sum(byte[] content) {
    // Latin-1 maps each byte to one character and back, so only the line ends change.
    String text =
        new String(content, StandardCharsets.ISO_8859_1).replace("\r\n", "\n").replace('\r', '\n');
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.ISO_8859_1)));
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("every Java has SHA-256", never);
    }
  }
}
