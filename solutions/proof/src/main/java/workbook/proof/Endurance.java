package workbook.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import workbook.kata.Chapter;
import workbook.kata.Workbook;
import workbook.kata.layers.Build;
import workbook.kata.layers.Folders;
import workbook.kata.layers.Layer;
import workbook.kata.run.Database;
import workbook.kata.run.Engine;
import workbook.kata.run.Extent;
import workbook.kata.run.Run;

/**
 * Runs solutions again and again, with other seeds each time, and says when one is red. A test that
 * depends on luck or on speed fails here first. {@code bench/endurance} starts it.
 */
public final class Endurance {

  private static final Pattern SEED = Pattern.compile("seed = \"[^\"]*\"");

  private final Workbook workbook;
  private final Engine engine;
  private final Path scratch;

  private Endurance(Workbook workbook, Engine engine, Path scratch) {
    this.workbook = workbook;
    this.engine = engine;
    this.scratch = scratch;
  }

  /** Arguments: {@code ROUNDS h2|postgres CHAPTER...}; ends with 1 if a run was red. */
  public static void main(String[] arguments) throws IOException {
    int rounds = Integer.parseInt(arguments[0]);
    Database database = Database.of(arguments[1]);
    List<String> chapters = List.of(arguments).subList(2, arguments.length);
    Workbook workbook = Workbook.around(Path.of(""));
    Path scratch =
        Files.createDirectories(workbook.root().resolve("solutions/proof/target/endurance"));
    int red = 0;
    try (Engine engine = Engine.open(scratch, Engine.DEADLINE)) {
      var endurance = new Endurance(workbook, engine, Files.createTempDirectory(scratch, "copy-"));
      for (String chapter : chapters) {
        red += endurance.run(workbook.chapter(chapter), database, rounds);
      }
    }
    System.exit(red == 0 ? 0 : 1);
  }

  private int run(Chapter chapter, Database database, int rounds) throws IOException {
    copy(chapter.exercise());
    copy(chapter.solutionSources());
    var copied = new Chapter(scratch, chapter.name());
    long began = System.nanoTime();
    int red = 0;
    for (int round = 1; round <= rounds; round++) {
      List<String> seeds = sow(copied);
      try (Build build = engine.build(Layer.solution(copied))) {
        Run run = engine.run(build, database, Extent.ALL);
        if (!run.green()) {
          red++;
          System.out.printf(
              "%s, round %d, seeds %s%n%s%n", chapter.name(), round, seeds, run.report());
        }
      }
    }
    System.out.printf(
        "%s on %s: %d rounds, %d red, %d s%n",
        chapter.name(),
        database.words(),
        rounds,
        red,
        Duration.ofNanos(System.nanoTime() - began).toSeconds());
    return red;
  }

  private void copy(Path folder) throws IOException {
    Path to = scratch.resolve(workbook.root().relativize(folder).toString());
    Folders.copyAll(folder, to, file -> Folders.notBuilt(workbook.root().relativize(file)));
  }

  /** Gives every property of the copy another seed. */
  private static List<String> sow(Chapter chapter) throws IOException {
    var seeds = new ArrayList<String>();
    for (Path test : Folders.filesIn(chapter.tests())) {
      if (test.toString().endsWith("PropertyTest.java")) {
        String seed = Long.toString(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
        String text = Files.readString(test);
        Files.writeString(test, SEED.matcher(text).replaceAll("seed = \"" + seed + "\""));
        seeds.add(test.getFileName() + ": " + seed);
      }
    }
    return seeds;
  }
}
