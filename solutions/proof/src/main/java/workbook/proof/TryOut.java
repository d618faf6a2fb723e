package workbook.proof;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import workbook.kata.Chapter;
import workbook.kata.UnknownName;
import workbook.kata.Workbook;
import workbook.kata.layers.Build;
import workbook.kata.layers.Layer;
import workbook.kata.run.Database;
import workbook.kata.run.Engine;
import workbook.kata.run.Extent;
import workbook.kata.run.Run;

/**
 * Shows what the tests of a chapter say to somebody's files, before they become a mistake or a
 * variant. {@code solutions/try} starts it.
 *
 * <p>Each folder holds files with paths below {@code src/main/java}; they are laid over the
 * chapter's solution.
 */
public final class TryOut {

  private TryOut() {}

  /** Arguments: {@code [--brief] [--h2 | --postgres] CHAPTER FOLDER...}. */
  public static void main(String[] arguments) {
    var rest = new ArrayList<>(List.of(arguments));
    boolean brief = rest.remove("--brief");
    var databases = new ArrayList<Database>();
    if (rest.remove("--h2")) {
      databases.add(Database.H2);
    }
    if (rest.remove("--postgres")) {
      databases.add(Database.POSTGRES);
    }
    if (databases.isEmpty()) {
      databases.addAll(List.of(Database.values()));
    }
    if (rest.size() < 2) {
      System.err.println("usage: solutions/try [--brief] [--h2 | --postgres] CHAPTER FOLDER...");
      System.exit(2);
    }
    Workbook workbook = Workbook.around(Path.of(""));
    Chapter chapter = chapterOf(workbook, rest.remove(0));
    Path scratch = workbook.root().resolve("solutions/proof/target/try");
    try (Engine engine = Engine.open(scratch, Duration.ofSeconds(15))) {
      for (String folder : rest) {
        Path overlay = Path.of(folder).toAbsolutePath().normalize();
        try (Build build = engine.build(Layer.solution(chapter).with(overlay))) {
          if (!build.compiled()) {
            System.out.println("== " + folder + ": does not compile");
            Subject.said(build).forEach(System.out::println);
            continue;
          }
          for (Database database : databases) {
            say(folder, database, engine.run(build, database, Extent.ALL), brief);
          }
        }
      }
    }
  }

  private static Chapter chapterOf(Workbook workbook, String name) {
    try {
      return workbook.chapter(name);
    } catch (UnknownName e) {
      System.err.println(e.getMessage());
      System.exit(2);
      throw e;
    }
  }

  private static void say(String folder, Database database, Run run, boolean brief) {
    String verdict = run.green()
        ? "green, all " + run.tests().size() + " tests"
        : run.firstRed().map(step -> "red at step " + step.number()).orElse("stopped");
    System.out.printf("== %s on %s: %s, %d ms%n", folder, database.words(), verdict, run.millis());
    if (!run.green() && !brief) {
      System.out.println(run.report());
    }
    run.tests().stream()
        .filter(test -> !test.green())
        .forEach(test -> System.out.println("   red: " + test.id()));
  }
}
