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
    name = "reset",
    description = {
      "Makes a chapter what it was when it was handed out: your files, given code and tests.",
      "What is there now is copied first; ./kata backups lists the copies and brings them back."
    },
    footer = {"", "Examples:", "  ./kata reset 05", "  ./kata backups restore 1"})
final class ResetCommand implements Callable<Integer> {

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
    Optional<Backup> copy = desk.backups().reset(chapter);
    desk.progress().startAnew(chapter.name());
    context
        .console()
        .say(desk.workbook().display(chapter.exercise()) + " is as it was handed out.");
    Copies.say(context.console(), copy);
    return 0;
  }
}
