package workbook.kata.command;

import java.util.Optional;
import workbook.kata.watch.Console;
import workbook.kata.work.Backups.Backup;

/** Says where a learner's files are that a command has replaced. */
final class Copies {

  private Copies() {}

  static void say(Console console, Optional<Backup> copy) {
    console.say(copy.map(each -> "What was there is backup " + each.number()
            + "; ./kata backups restore " + each.number() + " brings it back.")
        .orElse("Nothing of yours was in there, so nothing had to be kept."));
  }
}
