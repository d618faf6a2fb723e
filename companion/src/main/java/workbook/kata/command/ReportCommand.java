package workbook.kata.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import workbook.kata.desk.Desk;
import workbook.kata.desk.ProgressReport;

@Command(
    name = "report",
    description = {
      "Writes down how far you are, for whoever runs a course: steps, tries and hints.",
      "No code, no names, nothing about you or this machine; read it before you hand it on."
    },
    footer = {"", "Examples:", "  ./kata report"})
final class ReportCommand implements Callable<Integer> {

  @Mixin
  private Context context;

  @Override
  public Integer call() throws IOException {
    Desk desk = context.desk();
    String text = ProgressReport.of(desk);
    Path file = desk.folder().resolve("report.txt");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    context.console().say(text);
    context.console().say("This is in " + desk.workbook().display(file) + ".");
    return 0;
  }
}
