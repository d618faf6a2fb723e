package workbook.kata.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import workbook.kata.Chapter;
import workbook.kata.desk.Desk;
import workbook.kata.desk.Overview;
import workbook.kata.layers.Build;
import workbook.kata.layers.Layer;
import workbook.kata.run.LiveEngine;
import workbook.kata.setup.Archives;
import workbook.kata.setup.Setup;

/** Loads what a session loads, so that Java can remember it; see {@link Archives}. */
@Command(
    name = Archives.REHEARSE,
    hidden = true,
    description = "Loads what a session loads, and ends.",
    footer = {"", "Examples:", "  ./kata rehearse"})
final class RehearseCommand implements Callable<Integer> {

  @Mixin
  private Context context;

  @Override
  public Integer call() {
    Desk desk = context.desk();
    Overview.of(desk, context.console().marks());
    Path fresh = Setup.home().resolve("new-" + Setup.WORKER_ARCHIVE);
    Chapter chapter = desk.here().chapter();
    try (LiveEngine engine = LiveEngine.open(
        Setup.home().resolve("rehearsal"),
        context.libraries(),
        List.of("-Xshare:auto", "-XX:ArchiveClassesAtExit=" + fresh),
        LiveEngine.DEADLINE)) {
      try (Build build = engine.build(Layer.solution(chapter))) {
        if (build.compiled()) {
          engine.run(build, 0, context.console().marks(), () -> false);
        }
      }
      engine.endInOrder();
    }
    Archives.take(fresh, Setup.home().resolve(Setup.WORKER_ARCHIVE));
    return 0;
  }
}
