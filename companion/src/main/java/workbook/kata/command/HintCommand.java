package workbook.kata.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import workbook.kata.desk.Desk;
import workbook.kata.desk.Hints;

@Command(
    name = "hint",
    description = {
      "Shows the next hint for the step that you are at.",
      "There are three: the first asks, the second points, the third nearly says it."
    },
    footer = {
      "",
      "Examples:",
      "  ./kata hint            one rung higher",
      "  ./kata hint --again    those that you have seen",
      "  ./kata hint 06/2       for step 2 of chapter 06"
    })
final class HintCommand implements Callable<Integer> {

  @Mixin
  private Context context;

  @Option(names = "--again", description = "Show the hints that you have seen, and no new one.")
  private boolean again;

  @Parameters(
      arity = "0..1",
      paramLabel = "CHAPTER[/STEP]",
      description = "For which step.",
      completionCandidates = ChapterNames.class)
  private String place;

  @Override
  public Integer call() {
    Desk desk = context.desk();
    Desk.Place here = desk.place(place);
    context.console().say(again ? Hints.again(desk, here) : Hints.climb(desk, here));
    return 0;
  }
}
