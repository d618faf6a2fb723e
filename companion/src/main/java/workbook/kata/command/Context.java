package workbook.kata.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import workbook.kata.Workbook;
import workbook.kata.desk.Desk;
import workbook.kata.layers.Libraries;
import workbook.kata.run.LiveEngine;
import workbook.kata.setup.Setup;
import workbook.kata.watch.Console;
import workbook.kata.watch.Judge;

/** What every command needs, made when it is asked for. */
final class Context {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  private Desk desk;
  private Console console;

  Desk desk() {
    if (desk == null) {
      desk = Desk.in(Workbook.around(Kata.root()));
    }
    return desk;
  }

  Console console() {
    if (console == null) {
      console = Console.ofThisProcess();
    }
    return console;
  }

  LiveEngine engine() {
    var options = new ArrayList<>(List.of("-Xshare:auto"));
    Path archive = Setup.home().resolve(Setup.WORKER_ARCHIVE);
    if (Files.exists(archive)) {
      options.add("-XX:SharedArchiveFile=" + archive);
    }
    return LiveEngine.open(
        desk().built().resolve("run"), libraries(), options, LiveEngine.DEADLINE);
  }

  Libraries libraries() {
    return Setup.libraries();
  }

  Judge judge(LiveEngine engine) {
    return new Judge(
        desk().workbook(),
        desk().catalogue(),
        desk().progress(),
        engine,
        console().marks());
  }
}
