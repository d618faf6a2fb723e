package workbook.kata.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import workbook.kata.Chapter;
import workbook.kata.desk.Desk;
import workbook.kata.desk.Solution;

@Command(
    name = "solution",
    description = {
      "Shows how the chapter's solution differs from your files, and where to read why.",
      "It opens when the chapter is green, or after honest tries at the step that you are at."
    },
    footer = {"", "Examples:", "  ./kata solution", "  ./kata solution 05"})
final class SolutionCommand implements Callable<Integer> {

  @Mixin
  private Context context;

  @Parameters(
      arity = "0..1",
      paramLabel = "CHAPTER",
      description = "Which chapter.",
      completionCandidates = ChapterNames.class)
  private String name;

  @Override
  public Integer call() {
    Desk desk = context.desk();
    Chapter chapter = desk.place(name).chapter();
    var closed = Solution.closed(desk, chapter);
    if (closed.isPresent()) {
      context.console().say(closed.get());
      return Kata.RED;
    }
    context.console().say(Solution.difference(desk, chapter));
    return 0;
  }
}
