package workbook.kata.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import workbook.kata.Chapter;
import workbook.kata.UnknownName;
import workbook.kata.desk.Desk;
import workbook.kata.desk.Notes;
import workbook.kata.layers.Build;
import workbook.kata.layers.Layer;
import workbook.kata.run.LiveEngine;
import workbook.kata.run.Run;

@Command(
    name = "demo",
    description = {
      "Runs a wrong solution that people really write, and shows how it fails.",
      "Your own files are not touched. The failures tell the answers of a chapter: read them after your own."
    },
    footer = {
      "",
      "Examples:",
      "  ./kata demo 06                     the wrong solutions of chapter 06, by name",
      "  ./kata demo 06 knows-by-booking    run that one"
    })
final class DemoCommand implements Callable<Integer> {

  @Mixin
  private Context context;

  @Parameters(
      index = "0",
      paramLabel = "CHAPTER",
      description = "Which chapter.",
      completionCandidates = ChapterNames.class)
  private String name;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "MISTAKE",
      description = "Which wrong solution; without it, all are listed.")
  private String mistake;

  @Override
  public Integer call() throws IOException {
    Desk desk = context.desk();
    Chapter chapter = desk.workbook().chapter(name);
    List<Path> all = chapter.mistakes();
    List<String> names = all.stream().map(each -> each.getFileName().toString()).toList();
    if (mistake == null) {
      context.console().say("The known mistakes of " + chapter.name() + ":");
      for (Path each : all) {
        context.console().say("  " + each.getFileName());
      }
      return 0;
    }
    Path folder = all.stream()
        .filter(each -> each.getFileName().toString().equals(mistake))
        .findFirst()
        .orElseThrow(() -> UnknownName.of("mistake", mistake, names));
    try (LiveEngine engine = context.engine();
        Build build = engine.build(Layer.solution(chapter).with(folder))) {
      if (!build.compiled()) {
        throw new IllegalStateException(
            mistake + " does not compile: " + build.complaints().get(0));
      }
      Optional<Run> run = engine.run(build, 0, context.console().marks(), () -> false);
      Path note = folder.resolve("mistake.md");
      if (Files.isRegularFile(note)) {
        context.console().say(Notes.body(note));
      }
      context.console().say(failure(run.orElseThrow()));
      return 0;
    }
  }

  /** The report without what a learner is to do next: the files are not the learner's. */
  private static String failure(Run run) {
    String report = run.report();
    int next = report.indexOf("\nWhat to do next\n");
    return next < 0 ? report : report.substring(0, next);
  }
}
