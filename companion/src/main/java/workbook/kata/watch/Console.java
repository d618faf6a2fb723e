package workbook.kata.watch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import workbook.lab.report.Marks;

/** Where the companion speaks: a terminal with colours, or plain lines. */
public final class Console {

  private static final String PLAIN = "\u001b[0m";
  private static final String BOLD = "\u001b[1m";
  private static final String FAINT = "\u001b[2m";
  private static final String RED = "\u001b[31m";
  private static final String GREEN = "\u001b[32m";

  private final PrintStream out;
  private final Marks marks;
  private final boolean terminal;
  private final boolean colour;

  /**
   * @param terminal whether a person sits there, who sees the screen and has keys
   * @param colour whether colours are wanted
   */
  public Console(PrintStream out, Marks marks, boolean terminal, boolean colour) {
    this.out = out;
    this.marks = marks;
    this.terminal = terminal;
    this.colour = colour;
  }

  /** The console of this process. */
  public static Console ofThisProcess() {
    Marks marks = Marks.ofThisTerminal();
    Map<String, String> environment = System.getenv();
    boolean dumb = "dumb".equals(environment.get("TERM"));
    boolean terminal = isTerminal() && !dumb;
    boolean colour = terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
    PrintStream out = marks == Marks.UTF_8
        ? new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)
        : System.out;
    return new Console(out, marks, terminal, colour);
  }

  /** The start script knows; without it, this Java may. */
  private static boolean isTerminal() {
    String said = System.getProperty("kata.terminal", "");
    return said.isEmpty() ? System.console() != null : said.equals("true");
  }

  public Marks marks() {
    return marks;
  }

  public boolean terminal() {
    return terminal;
  }

  /** Says a text of one or more lines. */
  public void say(String text) {
    var coloured = new StringBuilder();
    (text.isEmpty() ? Stream.of("") : text.lines())
        .forEach(line -> coloured.append(coloured(line)).append('\n'));
    out.print(coloured);
    out.flush();
  }

  /** Says a line that is beside the point. */
  public void aside(String line) {
    out.println(colour ? FAINT + line + PLAIN : line);
    out.flush();
  }

  /** Says a line that the next clean screen takes away; nothing where there is no screen. */
  public void meanwhile(String line) {
    if (terminal) {
      aside(line);
    }
  }

  /** Starts with a clean screen, where there is one; what was there can be scrolled back to. */
  public void clear() {
    if (terminal) {
      out.print("\u001b[H\u001b[2J");
      out.flush();
    }
  }

  private String coloured(String line) {
    return colour ? style(line).map(style -> style + line + PLAIN).orElse(line) : line;
  }

  private static Optional<String> style(String line) {
    if (line.startsWith("  ✔ ") || line.startsWith("  + step ") || line.startsWith("All ")) {
      return Optional.of(GREEN);
    }
    if (line.startsWith("  ✘ ") || line.startsWith("  x step ")) {
      return Optional.of(RED);
    }
    if (line.matches("Steps? \\d.* (is|are) green\\.")) {
      return Optional.of(BOLD + GREEN);
    }
    if (line.matches("Step \\d+ is red: .*") || line.startsWith("It does not compile")) {
      return Optional.of(BOLD + RED);
    }
    return switch (line) {
      case "What happened", "Why it matters", "Where to read", "What to do next" ->
        Optional.of(BOLD);
      default -> Optional.empty();
    };
  }
}
