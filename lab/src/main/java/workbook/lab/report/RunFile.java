package workbook.lab.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a chapter's run leaves in {@code target/workbook/steps.txt}, so that the grid at the end of
 * a run of all chapters can be drawn. One line per step: its number, its state, its title.
 *
 * @param build which run of Maven wrote it, or an empty string outside Maven
 * @param states the steps' states by their numbers, in order
 */
record RunFile(String build, Map<Integer, StepState> states) {

  private static final String NAME = "steps.txt";

  /**
   * Writes the file: when a run starts, so that one which breaks off is known, and when it ends. A
   * folder that cannot be written to is no reason to fail a run.
   */
  static void write(ChapterRun run) {
    if (run.steps().isEmpty()) {
      return;
    }
    var lines = new ArrayList<String>();
    lines.add("build " + thisBuild());
    for (StepRun step : run.steps()) {
      lines.add("step " + step.number() + " " + step.state() + " " + step.title());
    }
    try {
      Path folder = Files.createDirectories(run.chapter().output());
      Files.write(folder.resolve(NAME), lines);
    } catch (IOException | RuntimeException readOnly) {
      // the grid will say that the chapter left no word
    }
  }

  /** Reads what a chapter's last run left, if there is anything that can be read. */
  static Optional<RunFile> read(ChapterFolder chapter) {
    try {
      List<String> lines = Files.readAllLines(chapter.output().resolve(NAME));
      var states = new LinkedHashMap<Integer, StepState>();
      for (String line : lines) {
        String[] words = line.split(" ", 4);
        if (words[0].equals("step")) {
          states.put(Integer.valueOf(words[1]), StepState.valueOf(words[2]));
        }
      }
      return Optional.of(new RunFile(lines.get(0).substring("build ".length()), states));
    } catch (IOException | RuntimeException none) {
      return Optional.empty();
    }
  }

  /** The name of the Maven run that this process belongs to, or an empty string. */
  static String thisBuild() {
    return System.getProperty("workbook.build", "");
  }
}
