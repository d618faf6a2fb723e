package workbook.kata.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import workbook.kata.desk.Desk;
import workbook.kata.work.Backups.Backup;

@Command(
    name = "backups",
    description = "Lists the copies of your work that solve, reset and restore have made.",
    subcommands = BackupsCommand.Restore.class,
    footer = {"", "Examples:", "  ./kata backups", "  ./kata backups restore 2"})
final class BackupsCommand implements Callable<Integer> {

  @Mixin
  private Context context;

  @Override
  public Integer call() {
    Desk desk = context.desk();
    List<Backup> all = desk.backups().all();
    if (all.isEmpty()) {
      context
          .console()
          .say("There are no backups yet. Solve and reset make one before they change anything.");
    }
    for (Backup each : all) {
      context
          .console()
          .say(String.format(
              "%4d  %s  %-24s before %s  %s",
              each.number(),
              each.when(),
              each.chapter(),
              each.why(),
              desk.workbook().display(each.sources())));
    }
    return 0;
  }

  @Command(
      name = "restore",
      description = {
        "Brings a copy of your work back.",
        "What is there now is copied first, so this can be undone in the same way."
      },
      footer = {"", "Examples:", "  ./kata backups restore 2"})
  static final class Restore implements Callable<Integer> {

    @Mixin
    private Context context;

    @Parameters(paramLabel = "NUMBER", description = "The number that ./kata backups shows.")
    private int number;

    @Override
    public Integer call() {
      Optional<Backup> copy = context.desk().backups().restore(number);
      context.console().say("Backup " + number + " is back.");
      Copies.say(context.console(), copy);
      return 0;
    }
  }
}
