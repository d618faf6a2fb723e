package workbook.real;

import java.nio.file.Path;
import java.util.List;

/** What the command starts. */
public final class Main {

  private Main() {}

  /** Arguments: the folder for all that the run keeps. */
  public static void main(String[] arguments) {
    endWithWhoeverStartedThis();
    int status;
    try {
      Settings settings = Settings.fromProperties();
      String lineClass = System.getProperty("workbook.line", "");
      System.out.println("The worst day, for real   (seed " + settings.seed()
          + "; again with -Dworkbook.seed=" + settings.seed() + ")");
      WorstDay.Outcome outcome = WorstDay.play(
          Line.named(lineClass),
          lineClass,
          settings,
          Path.of(arguments[0]).toAbsolutePath(),
          System.getProperty("java.class.path"),
          FLAGS,
          System.out);
      status = outcome.held() ? 0 : 1;
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

  /** Maven may be killed and have no time to say so. */
  private static void endWithWhoeverStartedThis() {
    ProcessHandle.current()
        .parent()
        .ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(3)));
  }

  /** For every process. */
  static final List<String> FLAGS = List.of("-Xshare:auto");
}
