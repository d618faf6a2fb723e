package workbook.kata.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.kata.Chapter;
import workbook.kata.Workbook;
import workbook.kata.layers.Folders;

/**
 * The sessions on the pages are what the companion shows: a newcomer works on 01-messages in a real
 * terminal, and each screen is compared with its file. {@code -Dworkbook.sessions=write} writes
 * them. Seconds differ from run to run, so a file has none.
 */
class SessionsTest {

  private static final Chapter ORIGINAL = Workbook.around(Path.of("")).chapter("01-messages");
  private static final Path FILES =
      ORIGINAL.root().resolve("companion/src/test/resources/sessions");
  private static final String HOW = "mvn -Psolutions test -pl companion"
      + " -Dtest=SessionsTest,SmallPartsTest -Dworkbook.sessions=write writes it";

  private static final Pattern VERDICT = Pattern.compile("kata: 01-messages [^\n]*\\(\\d[^\n]*\n");
  private static final Pattern GREEN = Pattern.compile("kata: 01-messages green[^\n]*\n");
  private static final Pattern KEYS = Pattern.compile("q quit[^\n]*\n");
  private static final String ENVELOPES = "workbook/messages/Envelopes.java";
  private static final String DESK = "workbook/messages/domain/BookingDesk.java";

  @TempDir
  private Path folder;

  private final Map<String, String> sessions = new LinkedHashMap<>();
  private Chapter chapter;

  @Test
  void what_the_pages_show_is_what_a_newcomer_sees() throws Exception {
    assumeTrue(Terminal.canBeHad());
    aFreshWorkbook();

    try (Terminal terminal = kata()) {
      screen("first-run", "$ ./kata", terminal.until(VERDICT));
      terminal.press("h");
      screen("hint", "(h)", terminal.until(KEYS));
      save(DESK, withTheFirstStep(read(chapter.skeleton(), DESK)));
      screen("step-1-green", "(BookingDesk.java is saved)", terminal.until(VERDICT));
      terminal.press("q");
      terminal.until("THE END");
    }
    try (Terminal terminal = kata()) {
      screen("resume", "$ ./kata", terminal.until(VERDICT));
      String desk = read(chapter.skeleton(), DESK);
      save(DESK, desk.replace("given.isEmpty()) {", "given.isEmpty() {"));
      screen("does-not-compile", "(BookingDesk.java is saved)", terminal.until(VERDICT));
      copy(ORIGINAL.solutionSources(), chapter.skeleton());
      screen("chapter-green", "(the last file is saved)", terminal.until(GREEN));
      // called by a test directly: inside of a story the laboratory would notice the loop as well
      String envelopes = read(chapter.skeleton(), ENVELOPES);
      save(
          ENVELOPES,
          envelopes.replace(
              "    // The time is", "    while (!id.isEmpty()) {}\n    // The time is"));
      screen("endless-loop", "(Envelopes.java is saved)", terminal.until(VERDICT));
      terminal.press("q");
      terminal.until("THE END");
    }
    compare();
  }

  private void aFreshWorkbook() throws IOException {
    Path root = folder.resolve("workbook");
    chapter = new Chapter(root, ORIGINAL.name());
    copy(ORIGINAL.skeleton(), chapter.skeleton());
    copy(ORIGINAL.given(), chapter.given());
    copy(ORIGINAL.tests(), chapter.tests());
    copy(ORIGINAL.solutionSources(), chapter.solutionSources());
    copy(ORIGINAL.page().getParent(), chapter.page().getParent());
    for (String pom : new String[] {
      "pom.xml", "lab/pom.xml", "exercises/01-messages/pom.xml", "exercises/02-event-types/pom.xml"
    }) {
      Folders.copy(ORIGINAL.root().resolve(pom), root.resolve(pom));
    }
  }

  private Terminal kata() throws IOException {
    return Terminal.with(
        chapter.root(), Files.createDirectories(folder.resolve("home")), chapter.name());
  }

  /** What a screen shows after something was done. */
  private void screen(String name, String done, String shown) {
    String text = Terminal.read(shown).replaceAll("\\(\\d+\\.\\d+ s\\)", "(... s)");
    sessions.put(name, done + "\n\n" + text + "\n");
  }

  private void compare() throws IOException {
    for (Map.Entry<String, String> session : sessions.entrySet()) {
      Path file = FILES.resolve(session.getKey() + ".txt");
      if ("write".equals(System.getProperty("workbook.sessions"))) {
        Files.createDirectories(FILES);
        Files.writeString(file, session.getValue());
      }
      assertThat(session.getValue())
          .as(file.getFileName() + "; " + HOW)
          .isEqualTo(Files.readString(file).replace("\r\n", "\n"));
    }
  }

  /** The desk of the skeleton with the first step done, as the solution does it. */
  private static String withTheFirstStep(String desk) throws IOException {
    String solution = read(ORIGINAL.solutionSources(), DESK);
    return before(desk, "  private Decision book(")
        + between(solution, "  private Decision book(", "  private Decision cancel(")
            .replace("clock.instant()", "now")
        + after(desk, "  private Decision cancel(")
            .replace(
                "throw new IllegalArgumentException(command.booking() + \" has no \""
                    + " + command.voyage());",
                "return new Refused(Reason.NOT_BOOKED, command.booking());");
  }

  private static String before(String text, String mark) {
    return text.substring(0, text.indexOf(mark));
  }

  private static String after(String text, String mark) {
    return text.substring(text.indexOf(mark));
  }

  private static String between(String text, String from, String to) {
    return before(after(text, from), to);
  }

  private static String read(Path sources, String file) throws IOException {
    return Files.readString(sources.resolve(file)).replace("\r\n", "\n");
  }

  private void save(String file, String text) throws IOException {
    Files.writeString(chapter.skeleton().resolve(file), text);
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : Folders.filesIn(from)) {
      Folders.copy(file, to.resolve(from.relativize(file).toString()));
    }
  }
}
