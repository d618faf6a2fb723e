package workbook.real;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What the command starts. */
public final class Main {

  /** Which wiring: "learner", nothing for the solution's, or the name of a mistake. */
  private static final String SOLUTION = "workbook.solution";

  private static final String LEARNER = "learner";

  /** For every process. */
  static final List<String> FLAGS = List.of("-Xshare:auto");

  private Main() {}

  /** Arguments: the folder of the workbook, and the one for all that the run keeps. */
  public static void main(String[] arguments) {
    endWithWhoeverStartedThis();
    int status;
    try {
      Path workbook = Path.of(arguments[0]).toAbsolutePath().normalize();
      Path target = Path.of(arguments[1]).toAbsolutePath().normalize();
      String solution = System.getProperty(SOLUTION, LEARNER);
      status = solution.equals(LEARNER)
          ? play(workbook, target)
          : playAgain(workbook, target, solution.equals("true") ? "" : solution.strip());
    } catch (Refused e) {
      System.out.println("  ✘ " + e.getMessage());
      status = 2;
    } catch (Exception e) {
      e.printStackTrace(System.out);
      status = 2;
    }
    System.out.flush();
    System.exit(status);
  }

  private static int play(Path workbook, Path target) throws Exception {
    Settings settings = Settings.fromProperties();
    String lineClass = System.getProperty("workbook.line", WholeLine.class.getName());
    System.out.println("The worst day, for real   (seed " + settings.seed() + ")");
    WorstDay.Outcome outcome = WorstDay.play(
        Line.named(lineClass), lineClass, settings, target, workbook, FLAGS, System.out);
    return outcome.held() ? 0 : 1;
  }

  /** In a process of its own, where nothing has ever seen the learner's classes. */
  private static int playAgain(Path workbook, Path target, String slug)
      throws IOException, InterruptedException {
    String classPath = System.getProperty("java.class.path");
    Path classes = Layers.compile(workbook, slug, target.resolve("layers"), classPath);
    System.out.println(slug.isEmpty() ? "With the solution." : "With " + slug + ".");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> !argument.startsWith("-D" + SOLUTION))
        .forEach(command::add);
    command.addAll(List.of("-cp", classes + File.pathSeparator + without(classPath)));
    command.addAll(List.of(Main.class.getName(), workbook.toString(), target.toString()));
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  /** The class path without the learner's classes. */
  private static String without(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator))
        .filter(entry -> !entry.replace('\\', '/').contains("/exercises/12-worst-day/"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Maven may be killed and have no time to say so. */
  private static void endWithWhoeverStartedThis() {
    ProcessHandle.current()
        .parent()
        .ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(3)));
  }
}
