package workbook.kata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The workbook on disk. Its chapters are the folders of {@code exercises/}. */
public final class Workbook {

  private static final Pattern CHAPTER = Pattern.compile("\\d{2}(-[a-z0-9]+)+");

  private final Path root;

  private Workbook(Path root) {
    this.root = root;
  }

  /**
   * The workbook in a folder.
   *
   * @param root the folder that holds {@code exercises/}
   * @throws IllegalArgumentException if there is no {@code exercises/} in it
   */
  public static Workbook in(Path root) {
    Path absolute = root.toAbsolutePath().normalize();
    if (!Files.isDirectory(absolute.resolve("exercises"))) {
      throw new IllegalArgumentException(
          root + " is not the workbook: there is no folder exercises in it");
    }
    return new Workbook(absolute);
  }

  /**
   * The workbook around a folder: the folder itself or the nearest one above it that holds
   * {@code exercises/} and {@code lab/}.
   */
  public static Workbook around(Path start) {
    for (Path at = start.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("exercises")) && Files.isDirectory(at.resolve("lab"))) {
        return new Workbook(at);
      }
    }
    throw new IllegalArgumentException(
        start + " is not inside the workbook: no folder above it holds exercises and lab");
  }

  public Path root() {
    return root;
  }

  /** All chapters, by number. */
  public List<Chapter> chapters() {
    try (var folders = Files.list(root.resolve("exercises"))) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("pom.xml")))
          .map(folder -> folder.getFileName().toString())
          .filter(name -> CHAPTER.matcher(name).matches())
          .sorted()
          .map(name -> new Chapter(root, name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the chapters in " + root, e);
    }
  }

  /**
   * One chapter by its folder name, or by its number alone.
   *
   * @throws UnknownName if there is none of that name; the message names the nearest
   */
  public Chapter chapter(String name) {
    var chapters = chapters();
    return chapters.stream()
        .filter(chapter -> chapter.name().equals(name) || isNumberOf(chapter, name))
        .findFirst()
        .orElseThrow(() ->
            UnknownName.of("chapter", name, chapters.stream().map(Chapter::name).toList()));
  }

  /** A path as people write it: below the root, with forward slashes. */
  public String display(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path shown = absolute.startsWith(root) ? root.relativize(absolute) : absolute;
    return shown.toString().replace('\\', '/');
  }

  private static boolean isNumberOf(Chapter chapter, String name) {
    return name.matches("\\d{1,2}")
        && Integer.parseInt(chapter.name().substring(0, 2)) == Integer.parseInt(name);
  }
}
