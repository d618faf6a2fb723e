package workbook.kata.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import workbook.kata.UnknownName;
import workbook.kata.setup.Setup;

/** The companion. Without a command it watches where one stopped. */
@Command(
    name = "kata",
    mixinStandardHelpOptions = false,
    description = "The companion of the event-driven workbook: save a file, read the verdict.",
    synopsisSubcommandLabel = "[COMMAND | CHAPTER[/STEP]]",
    footer = {
      "",
      "Examples:",
      "  ./kata                    go on where you stopped; judge each save",
      "  ./kata 06                 work on chapter 06; 06/2 begins with step 2",
      "  ./kata list               what there is, and how far you are",
      "  ./kata hint               a hint for the step you are at; the next one says more",
      "  ./kata COMMAND --help     what a command does, with examples",
      "",
      "Completion of names with the Tab key, in bash and zsh:",
      "  source <(./kata generate-completion)"
    },
    subcommands = {
      WatchCommand.class,
      ListCommand.class,
      RunCommand.class,
      HintCommand.class,
      NextCommand.class,
      DemoCommand.class,
      SolutionCommand.class,
      SolveCommand.class,
      ResetCommand.class,
      BackupsCommand.class,
      DoctorCommand.class,
      ReportCommand.class,
      PrefetchCommand.class,
      RehearseCommand.class,
      GenerateCompletion.class,
      HelpCommand.class
    })
public final class Kata implements Runnable {

  @Mixin
  private Context context;

  /** The exit status for wrong use, and for a red chapter. */
  static final int RED = 1;

  static final int WRONG_USE = 2;

  private static final Set<String> REPLACE_FILES = Set.of("solve", "reset");

  /** The start script for Windows builds the companion when it hears this. */
  private static final int OUT_OF_DATE = 75;

  public static void main(String[] arguments) throws IOException {
    if (Boolean.getBoolean("kata.check") && Setup.outOfDate()) {
      System.exit(OUT_OF_DATE);
    }
    System.exit(execute(commandLine(), arguments));
  }

  /** Does what was typed; a chapter without a command is watched. */
  static int execute(CommandLine line, String... typed) {
    if (typed.length == 0 || typed[0].startsWith("-") || isCommand(line, typed[0])) {
      return line.execute(typed);
    }
    if (Character.isDigit((typed[0] + " ").charAt(0))) {
      return line.execute(
          Stream.concat(Stream.of("watch"), Stream.of(typed)).toArray(String[]::new));
    }
    String meant = UnknownName.nearest(typed[0], harmless(line))
        .map(name -> "; did you mean " + name + "?")
        .orElse(".");
    line.getErr().println("kata: there is no command or chapter " + typed[0] + meant);
    line.getErr().println("./kata --help shows the commands, ./kata list the chapters.");
    return WRONG_USE;
  }

  private static boolean isCommand(CommandLine line, String word) {
    return line.getSubcommands().containsKey(word);
  }

  /** What may be meant by a word that nobody knows: nothing that replaces files. */
  private static List<String> harmless(CommandLine line) {
    var names = new ArrayList<String>();
    line.getSubcommands().forEach((name, command) -> {
      if (!command.getCommandSpec().usageMessage().hidden() && !REPLACE_FILES.contains(name)) {
        names.add(name);
      }
    });
    new ChapterNames().forEach(names::add);
    return names;
  }

  static CommandLine commandLine() {
    var line = new CommandLine(new Kata());
    line.setParameterExceptionHandler(Kata::wrongUse);
    line.setExecutionExceptionHandler(Kata::failed);
    line.setUsageHelpWidth(100);
    line.setUsageHelpAutoWidth(false);
    line.getSubcommands()
        .get("generate-completion")
        .getCommandSpec()
        .usageMessage()
        .hidden(true);
    return line;
  }

  @Override
  public void run() {
    new WatchCommand(context).call();
  }

  private static int wrongUse(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    command.getErr().println("kata: " + wrong.getMessage());
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr())) {
      command
          .getErr()
          .println("./" + command.getCommandSpec().qualifiedName() + " --help says more.");
    }
    return WRONG_USE;
  }

  private static int failed(
      Exception problem, CommandLine command, CommandLine.ParseResult arguments) {
    String said = problem.getMessage() == null ? problem.toString() : problem.getMessage();
    command.getErr().println("kata: " + said);
    if (problem instanceof UnknownName || problem instanceof IllegalArgumentException) {
      return WRONG_USE;
    }
    if (problem.getCause() != null) {
      command.getErr().println("because: " + problem.getCause());
    }
    command.getErr().println("./kata doctor looks for what could be wrong.");
    return RED;
  }

  /** Where this command was started from. */
  static Path root() {
    return Path.of(System.getProperty("kata.root", ""));
  }
}
