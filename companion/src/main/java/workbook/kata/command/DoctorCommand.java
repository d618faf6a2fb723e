package workbook.kata.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import workbook.kata.setup.Doctor;
import workbook.kata.setup.Doctor.Finding;
import workbook.kata.setup.Setup;

@Command(
    name = "doctor",
    description = {
      "Looks at what the workbook needs on this machine: JDK, Maven, letters, folder, libraries.",
      "The last line is READY, or says what to do. The exit status is 0 when ready."
    },
    footer = {"", "Examples:", "  ./kata doctor"})
final class DoctorCommand implements Callable<Integer> {

  @Mixin
  private Context context;

  @Override
  public Integer call() {
    List<Finding> findings = Doctor.examine(context.desk(), Setup.home());
    for (Finding each : findings) {
      context.console().say((each.fine() ? "  ok    " : "  look  ") + each.sentence());
    }
    List<Finding> wrong = findings.stream().filter(each -> !each.fine()).toList();
    if (wrong.isEmpty()) {
      context.console().say("READY");
      return 0;
    }
    context.console().say("\nWhat to do");
    wrong.forEach(each -> context.console().say("  " + each.remedy()));
    return Kata.RED;
  }
}
