package workbook.kata.desk;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import workbook.kata.Chapter;
import workbook.kata.layers.Folders;

/** The solution of a chapter beside a learner's files; it opens late enough to have tried first. */
public final class Solution {

  /** So many different versions that were red in a step are an honest effort. */
  private static final int TRIES = 5;

  /** With all hints read, fewer are. */
  private static final int TRIES_WITH_HINTS = 3;

  private static final int AROUND = 3;

  private Solution() {}

  /** Why the solution of a chapter stays closed for now, if it does. */
  public static Optional<String> closed(Desk desk, Chapter chapter) {
    int step = desk.step(chapter);
    if (step == 0) {
      return Optional.empty();
    }
    int tries = desk.progress().tries(chapter.name(), step);
    int hints = desk.progress().hints(chapter.name(), step);
    int all = desk.hints(chapter, step).rungs().size();
    boolean open = tries >= TRIES || hints >= all && tries >= TRIES_WITH_HINTS;
    return open
        ? Optional.empty()
        : Optional.of("The solution opens when " + chapter.name() + " is green, after " + TRIES
            + " tries at step " + step + ",\nor after " + TRIES_WITH_HINTS
            + " tries and all hints. So far: " + count(tries, "try", "tries") + ", "
            + count(hints, "hint", "hints") + " of " + all
            + ".\n./kata hint shows the next hint. Who wants to look all the same finds it in solutions/"
            + chapter.name() + ".\n");
  }

  /** What would have to change in the learner's files to make them the solution. */
  public static String difference(Desk desk, Chapter chapter) {
    try {
      var names = new TreeSet<String>();
      for (Path from : List.of(chapter.skeleton(), chapter.solutionSources())) {
        for (Path file : Folders.filesIn(from)) {
          names.add(from.relativize(file).toString().replace('\\', '/'));
        }
      }
      var text = new StringBuilder();
      for (String name : names) {
        List<String> yours = lines(chapter.skeleton().resolve(name));
        List<String> ours = lines(chapter.solutionSources().resolve(name));
        UnifiedDiffUtils.generateUnifiedDiff(
                "your " + name, "solution/" + name, yours, DiffUtils.diff(yours, ours), AROUND)
            .forEach(line -> text.append(line).append('\n'));
      }
      if (text.isEmpty()) {
        text.append("Your files are the solution, letter by letter.\n");
      }
      text.append("\nA solution that differs and is green is as right: solutions/")
          .append(chapter.name())
          .append("/variants has others.\nThe comments in it say why; the chapter's questions are")
          .append(" answered in solutions/")
          .append(chapter.name())
          .append("/answers.md.\n");
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot compare with the solution", e);
    }
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
  }

  private static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
