package workbook.kata.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import workbook.kata.desk.Desk;
import workbook.kata.run.LiveEngine;
import workbook.kata.watch.Verdict;

@Command(
    name = "run",
    description = {
      "Judges a chapter once and ends. The exit status is 0 if all of it is green, otherwise 1.",
      "The last line of the output has a form that scripts can rely on."
    },
    footer = {
      "",
      "Examples:",
      "  ./kata run          where you stopped",
      "  ./kata run 06       chapter 06",
      "  ./kata run 06/2     begin with step 2"
    })
final class RunCommand implements Callable<Integer> {

  @Mixin
  private Context context;

  @Parameters(
      arity = "0..1",
      paramLabel = "CHAPTER[/STEP]",
      description = "What to run.",
      completionCandidates = ChapterNames.class)
  private String place;

  @Override
  public Integer call() {
    Desk desk = context.desk();
    Desk.Place here = desk.place(place);
    try (LiveEngine engine = context.engine()) {
      boolean asked = place != null && place.contains("/");
      Verdict verdict = context
          .judge(engine)
          .judge(here.chapter(), asked ? here.step() : 0, () -> false)
          .orElseThrow();
      desk.progress().goTo(here.chapter().name());
      context.console().say(verdict.text().stripTrailing());
      context.console().say("");
      context.console().aside(verdict.line());
      return verdict.green() ? 0 : Kata.RED;
    }
  }
}
