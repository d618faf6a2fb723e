package workbook.kata.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import workbook.kata.Chapter;
import workbook.kata.desk.Desk;
import workbook.kata.desk.Overview;

@Command(
    name = "next",
    description = {
      "Goes to the next chapter that is not done; ./kata then works on that one.",
      "No chapter needs another one, so a chapter can be left and taken up again."
    },
    footer = {"", "Examples:", "  ./kata next", "  ./kata watch 05    back to chapter 05"})
final class NextCommand implements Callable<Integer> {

  @Mixin
  private Context context;

  @Override
  public Integer call() {
    Desk desk = context.desk();
    Chapter left = desk.here().chapter();
    if (!desk.finished(left)) {
      context
          .console()
          .say(left.name() + " is not done yet; ./kata watch " + left.name().substring(0, 2)
              + " takes it up again.");
    }
    Chapter next = desk.after(left);
    desk.progress().goTo(next.name());
    context.console().say("Now: " + next.name());
    context.console().say(Overview.of(desk, next, context.console().marks()));
    return 0;
  }
}
