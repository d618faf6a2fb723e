package workbook.lab.report;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A chapter's Maven module and what belongs to it.
 *
 * <p>Every question is answered from the file system when it is asked; where a file is not there,
 * the answer is the most useful one without it.
 *
 * @param name the folder's name, such as {@code 05-outbox}
 * @param path the module's folder; need not exist
 */
public record ChapterFolder(String name, Path path) {

  /** The module in this folder. */
  public static ChapterFolder of(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    return new ChapterFolder(absolute.getFileName().toString(), absolute);
  }

  /** The module that a test class was compiled in: the nearest folder above it with a pom. */
  static Optional<ChapterFolder> of(Class<?> test) {
    try {
      CodeSource source = test.getProtectionDomain().getCodeSource();
      if (source == null || source.getLocation() == null) {
        return Optional.empty();
      }
      Path folder = Path.of(source.getLocation().toURI());
      for (; folder != null; folder = folder.getParent()) {
        if (Files.exists(folder.resolve("pom.xml"))) {
          return Optional.of(of(folder));
        }
      }
      return Optional.empty();
    } catch (URISyntaxException | RuntimeException noFolder) {
      return Optional.empty();
    }
  }

  /** The workbook's folder: the nearest one above that holds {@code exercises}. */
  Optional<Path> workbook() {
    for (Path folder = path.getParent(); folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("exercises"))
          && Files.exists(folder.resolve("pom.xml"))) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  /** Whether it is called like a chapter: {@code NN-slug}. */
  boolean chapter() {
    return name.matches("\\d\\d-.+");
  }

  /** Whether a learner works in it; a solution has the same name and the same tests. */
  boolean learners() {
    return path.getParent() != null && path.getParent().endsWith("exercises");
  }

  /** The chapter after this one, as far as there is one. */
  Optional<ChapterFolder> next() {
    try (Stream<Path> siblings = Files.list(path.getParent())) {
      return siblings
          .map(ChapterFolder::of)
          .filter(sibling -> sibling.chapter() && sibling.name().compareTo(name) > 0)
          .filter(sibling -> Files.exists(sibling.path().resolve("pom.xml")))
          .min(Comparator.comparing(ChapterFolder::name));
    } catch (IOException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  /** The path from the workbook's folder, with forward slashes, as commands and pages write it. */
  String module() {
    return workbook().map(root -> slashes(root.relativize(path))).orElse("exercises/" + name);
  }

  /** The chapter's title: the first heading of its page, or its name where there is no page. */
  String title() {
    Optional<Path> page =
        workbook().map(root -> root.resolve("chapters").resolve(name).resolve("README.md"));
    if (page.isPresent() && Files.isReadable(page.get())) {
      try (Stream<String> lines = Files.lines(page.get())) {
        Optional<String> heading = lines.filter(line -> line.startsWith("# ")).findFirst();
        if (heading.isPresent()) {
          return heading.get().substring(2).strip();
        }
      } catch (IOException | RuntimeException unreadable) {
        return name;
      }
    }
    return name;
  }

  /** The path of the learner's class from the workbook's folder, as far as it can be found. */
  String learnersFile(String simpleName) {
    String file = simpleName + ".java";
    Path main = path.resolve("src/main/java");
    if (Files.isDirectory(main)) {
      try (Stream<Path> files = Files.walk(main)) {
        Optional<Path> found = files
            .filter(each -> each.getFileName().toString().equals(file))
            .sorted()
            .findFirst();
        if (found.isPresent()) {
          return module() + "/" + slashes(path.relativize(found.get()));
        }
      } catch (IOException | RuntimeException unreadable) {
        return file;
      }
    }
    return file;
  }

  /**
   * Whether a class of that name has its source in the given root, such as {@code src/main/java}.
   */
  boolean has(String sourceRoot, String className) {
    int nested = className.indexOf('$');
    String top = nested < 0 ? className : className.substring(0, nested);
    return Files.exists(path.resolve(sourceRoot).resolve(top.replace('.', '/') + ".java"));
  }

  /** Where a run leaves what machines read. */
  Path output() {
    return path.resolve("target").resolve("workbook");
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }
}
