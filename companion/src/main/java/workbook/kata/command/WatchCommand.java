package workbook.kata.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import workbook.kata.desk.Desk;
import workbook.kata.run.LiveEngine;
import workbook.kata.setup.Archives;
import workbook.kata.watch.Watch;

@Command(
    name = "watch",
    description = {
      "Judges a chapter, and again after each save, until you leave.",
      "It begins with the step that you are at, and shows the first one that is red."
    },
    footer = {
      "",
      "Examples:",
      "  ./kata watch          where you stopped",
      "  ./kata watch 06       chapter 06, by its number or its name",
      "  ./kata watch 06/2     begin with step 2"
    })
final class WatchCommand implements Callable<Integer> {

  @Mixin
  private Context context = new Context();

  @Parameters(
      arity = "0..1",
      paramLabel = "CHAPTER[/STEP]",
      description = "Where to work.",
      completionCandidates = ChapterNames.class)
  private String place;

  WatchCommand() {}

  WatchCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Desk desk = context.desk();
    Desk.Place here = desk.place(place);
    LiveEngine engine = context.engine();
    var watch = new Watch(desk, engine, context.judge(engine), context.console(), () -> {
      desk.originals().keep();
      Archives.makeInTheBackground();
    });
    // also when somebody presses Ctrl-C
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      watch.close();
      engine.close();
    }));
    try {
      watch.from(here, place != null && place.contains("/"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }
}
