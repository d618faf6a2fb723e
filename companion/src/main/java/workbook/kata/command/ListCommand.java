package workbook.kata.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import workbook.kata.desk.Desk;
import workbook.kata.desk.Overview;

@Command(
    name = "list",
    description = "Shows the chapters and their steps, how long they take, and what is green.",
    footer = {
      "",
      "Examples:",
      "  ./kata list       all chapters",
      "  ./kata list 06    the steps of chapter 06"
    })
final class ListCommand implements Callable<Integer> {

  @Mixin
  private Context context;

  @Parameters(
      arity = "0..1",
      paramLabel = "CHAPTER",
      description = "Show the steps of this one.",
      completionCandidates = ChapterNames.class)
  private String chapter;

  @Override
  public Integer call() {
    Desk desk = context.desk();
    context
        .console()
        .say(
            chapter == null
                ? Overview.of(desk, context.console().marks())
                : Overview.of(
                    desk, desk.place(chapter).chapter(), context.console().marks()));
    return 0;
  }
}
