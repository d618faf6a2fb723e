package workbook.kata.layers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.kata.Chapter;

/**
 * The class path of a chapter, apart from the chapter itself.
 *
 * @param main what the learner's files and the given code see
 * @param test what the tests see, and what runs
 * @param mainByChapter for each chapter that Maven was asked about: what its learner's files see
 * @param testByChapter the same for its tests
 */
public record Libraries(
    List<Path> main,
    List<Path> test,
    Map<String, List<Path>> mainByChapter,
    Map<String, List<Path>> testByChapter) {

  /** The test libraries: a learner's file that uses one compiles nowhere, so not here either. */
  private static final Pattern FOR_TESTS_ONLY =
      Pattern.compile("(junit|jqwik|archunit|assertj|opentest4j|h2-|slf4j-nop).*\\.jar");

  private static final Pattern COMPILED =
      Pattern.compile("<artifactId>([^<]+)</artifactId>\\s*<scope>compile</scope>");

  private static final Pattern VERSION = Pattern.compile("-\\d.*\\.jar$");

  public Libraries {
    main = List.copyOf(main);
    test = List.copyOf(test);
    mainByChapter = Map.copyOf(mainByChapter);
    testByChapter = Map.copyOf(testByChapter);
  }

  /** Libraries that are the same for every chapter. */
  Libraries(List<Path> main, List<Path> test) {
    this(main, test, Map.of(), Map.of());
  }

  /** What the tests of one chapter see. */
  List<Path> testOf(Chapter chapter) {
    return testByChapter.getOrDefault(chapter.name(), test);
  }

  /**
   * What the learner's files of one chapter see, as Maven says it. Where Maven was not asked: a
   * test library too, if the chapter's pom names it with {@code <scope>compile</scope>}.
   */
  List<Path> mainOf(Chapter chapter) throws IOException {
    if (mainByChapter.containsKey(chapter.name())) {
      return mainByChapter.get(chapter.name());
    }
    Path pom = chapter.exercise().resolve("pom.xml");
    Set<String> also = Files.isRegularFile(pom)
        ? COMPILED
            .matcher(Files.readString(pom))
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet())
        : Set.of();
    return test.stream()
        .filter(entry -> main.contains(entry)
            || also.contains(VERSION.matcher(entry.getFileName().toString()).replaceFirst("")))
        .toList();
  }

  /** What this process was started with. */
  public static Libraries ofThisProcess() {
    List<Path> all = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.isBlank())
        .map(entry -> Path.of(entry).toAbsolutePath().normalize())
        .toList();
    List<Path> main = all.stream()
        .filter(entry -> !FOR_TESTS_ONLY.matcher(entry.getFileName().toString()).matches())
        .toList();
    return new Libraries(main, all);
  }
}
