package workbook.kata.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import workbook.kata.Chapter;
import workbook.kata.desk.Desk;
import workbook.kata.work.Backups.Backup;

@Command(
    name = "solve",
    description = {
      "Puts the solution of a chapter in the place of your files, to catch up with a group.",
      "Your files are copied first; ./kata backups lists the copies and brings them back."
    },
    footer = {"", "Examples:", "  ./kata solve 05", "  ./kata backups"})
final class SolveCommand implements Callable<Integer> {

  @Mixin
  private Context context;

  @Parameters(
      paramLabel = "CHAPTER",
      description = "Which chapter.",
      completionCandidates = ChapterNames.class)
  private String name;

  @Override
  public Integer call() {
    Desk desk = context.desk();
    Chapter chapter = desk.workbook().chapter(name);
    Optional<Backup> copy = desk.backups().solve(chapter);
    context.console().say(desk.workbook().display(chapter.skeleton()) + " is solved.");
    Copies.say(context.console(), copy);
    return 0;
  }
}
