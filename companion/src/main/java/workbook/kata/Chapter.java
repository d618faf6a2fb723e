package workbook.kata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One chapter and where its parts lie. The folders need not exist; whoever needs one says so.
 *
 * @param root the workbook's folder
 * @param name the chapter's folder name, such as {@code 05-outbox}
 */
public record Chapter(Path root, String name) {

  public Path exercise() {
    return root.resolve("exercises").resolve(name);
  }

  /** The learner's files. */
  public Path skeleton() {
    return exercise().resolve("src/main/java");
  }

  public Path given() {
    return exercise().resolve("src/given/java");
  }

  public Path tests() {
    return exercise().resolve("src/test/java");
  }

  public Path resources() {
    return exercise().resolve("src/main/resources");
  }

  public Path testResources() {
    return exercise().resolve("src/test/resources");
  }

  public Path solution() {
    return root.resolve("solutions").resolve(name);
  }

  /** The learner's files, finished. */
  public Path solutionSources() {
    return solution().resolve("src/main/java");
  }

  public Path page() {
    return root.resolve("chapters").resolve(name).resolve("README.md");
  }

  public Path hints() {
    return root.resolve("chapters").resolve(name).resolve("hints");
  }

  /** The folders of known wrong solutions, by name. */
  public List<Path> mistakes() {
    return foldersOf(solution().resolve("mistakes"));
  }

  /** The folders of right solutions of another design, by name. */
  public List<Path> variants() {
    return foldersOf(solution().resolve("variants"));
  }

  private static List<Path> foldersOf(Path parent) {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (var folders = Files.list(parent)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + parent, e);
    }
  }
}
