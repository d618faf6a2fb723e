package workbook.lab.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All chapters at a glance: one row a chapter, one column a step, as their runs in this run of
 * Maven left it.
 */
public final class Grid {

  private static final String NOTHING =
      "no step could run: it did not compile (the errors are below), or it was left out";

  private final Map<ChapterFolder, Optional<RunFile>> rows;

  private Grid(Map<ChapterFolder, Optional<RunFile>> rows) {
    this.rows = rows;
  }

  /**
   * Reads what the chapters have left.
   *
   * @param exercises the folder of the chapters' modules
   * @throws UncheckedIOException where it cannot be listed
   */
  public static Grid of(Path exercises) {
    return of(exercises, RunFile.thisBuild());
  }

  static Grid of(Path exercises, String build) {
    var rows = new LinkedHashMap<ChapterFolder, Optional<RunFile>>();
    try (Stream<Path> folders = Files.list(exercises)) {
      folders
          .filter(folder -> Files.exists(folder.resolve("pom.xml")))
          .map(ChapterFolder::of)
          .filter(ChapterFolder::chapter)
          .sorted(Comparator.comparing(ChapterFolder::name))
          .forEach(chapter -> rows.put(
              chapter, RunFile.read(chapter).filter(file -> file.build().equals(build))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(
          "the chapters' folder cannot be read: " + exercises, unreadable);
    }
    return new Grid(rows);
  }

  /** The chapters' names, in order. */
  public List<String> chapters() {
    return rows.keySet().stream().map(ChapterFolder::name).toList();
  }

  /** The grid, in the marks that this terminal can show. Ends with a line end. */
  public String text() {
    return text(Marks.ofThisTerminal());
  }

  /** The grid, in the given marks. Ends with a line end. */
  public String text(Marks marks) {
    int width = chapters().stream().mapToInt(String::length).max().orElse(0);
    int steps = rows.values().stream()
        .flatMap(Optional::stream)
        .flatMap(file -> file.states().keySet().stream())
        .mapToInt(Integer::intValue)
        .max()
        .orElse(0);
    var text = new StringBuilder();
    String start = marks.rule(2) + " All chapters ";
    text.append(start).append(marks.rule(Text.COLUMNS - start.length())).append('\n');
    if (steps > 0) {
      text.append("  ").append(" ".repeat(width)).append("  ");
      text.append(IntStream.rangeClosed(1, steps)
          .mapToObj(String::valueOf)
          .collect(Collectors.joining(" ", "", "\n")));
    }
    rows.forEach((chapter, file) -> text.append("  ")
        .append(chapter.name())
        .append(" ".repeat(width - chapter.name().length()))
        .append("  ")
        .append(file.map(each -> row(each, marks)).orElse(NOTHING))
        .append('\n'));
    text.append("  ")
        .append(marks.of(StepState.GREEN))
        .append(" green  ")
        .append(marks.of(StepState.RED))
        .append(" red  ")
        .append(marks.of(StepState.NOT_YET))
        .append(" not yet\n");
    next().ifPresent(next -> text.append(next).append('\n'));
    return text.toString();
  }

  private static String row(RunFile file, Marks marks) {
    int last = file.states().keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    return IntStream.rangeClosed(1, last)
        .mapToObj(number ->
            (file.states().containsKey(number) ? marks.of(file.states().get(number)) : " ")
                + " ".repeat(String.valueOf(number).length()))
        .collect(Collectors.joining())
        .stripTrailing();
  }

  private Optional<String> next() {
    return rows.entrySet().stream()
        .filter(row -> row.getValue()
            .map(file -> file.states().values().stream().anyMatch(Grid::unfinished))
            .orElse(true))
        .findFirst()
        .map(row -> "Go on with: mvn test -pl " + row.getKey().module());
  }

  private static boolean unfinished(StepState state) {
    return state != StepState.GREEN;
  }
}
