package workbook.kata.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "prefetch",
    description = {
      "Downloads all that the workbook ever needs, for a day without a network.",
      "That is the companion, mvn test, PostgreSQL for this machine, the solutions and their proof."
    },
    footer = {
      "",
      "Examples:",
      "  ./kata prefetch",
      "  ./kata doctor    says whether it is all there"
    })
final class PrefetchCommand implements Callable<Integer> {

  /** Everything is compiled and resolved, and no test runs. */
  private static final List<String> EVERYTHING =
      List.of("-q", "-Psolutions,companion", "verify", "-DskipTests", "-Dmaven.main.skip=false");

  @Mixin
  private Context context;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var command = new java.util.ArrayList<String>();
    boolean windows = System.getProperty("os.name").toLowerCase().startsWith("windows");
    command.add(windows ? "mvn.cmd" : "mvn");
    command.addAll(EVERYTHING);
    context
        .console()
        .say("Fetching with: " + String.join(" ", command)
            + "\nThis may take some minutes and says little ...");
    int status = new ProcessBuilder(command)
        .directory(context.desk().workbook().root().toFile())
        .inheritIO()
        .start()
        .waitFor();
    if (status != 0) {
      context
          .console()
          .say("\nMaven has complaints, see above. If they are about your own files, all the rest"
              + "\nwas fetched all the same; ./kata doctor looks.");
      return Kata.RED;
    }
    context.console().say("All is here. ./kata and mvn -o work without a network now.");
    return 0;
  }
}
