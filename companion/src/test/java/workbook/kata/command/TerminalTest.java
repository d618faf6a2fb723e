package workbook.kata.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static workbook.kata.SmallWorkbook.aboard;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.kata.SmallWorkbook;

/**
 * A session in a real terminal, which {@code script} of util-linux lends; elsewhere it is left out.
 */
class TerminalTest {

  private static final String CTRL_C = "\u0003";

  @TempDir
  private Path folder;

  private final LinkedBlockingQueue<Character> screen = new LinkedBlockingQueue<>();
  private final StringBuilder seen = new StringBuilder();
  private SmallWorkbook small;
  private Process terminal;
  private OutputStream keyboard;

  @BeforeEach
  void begin() throws IOException, InterruptedException {
    assumeTrue(lendsTerminals());
    small = SmallWorkbook.in(folder.resolve("workbook"));
    small.write("lab/pom.xml", "<project/>");
    small.write(
        "chapters/01-tally/hints/step-1.md", "# Hints for step 1\n\n## Hint 1\n\nWho counts?\n");
    List<String> libraries =
        List.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator));
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.createDirectories(home.resolve("libraries"));
    Files.write(home.resolve("libraries/01-tally.main"), libraries);
    Files.write(home.resolve("libraries/01-tally.test"), libraries);
    Path start = folder.resolve("start.sh");
    Files.writeString(
        start,
        String.join(
            "\n",
            "trap : INT",
            "'" + Path.of(System.getProperty("java.home"), "bin", "java") + "' -Dkata.terminal=true"
                + " -Dkata.root='" + small.root() + "' -Dkata.home='" + home + "' -cp '"
                + System.getProperty("java.class.path") + "' workbook.kata.command.Kata watch 1",
            "echo \"STATUS $?\"",
            "stty -a",
            "echo THE END",
            ""));
    var builder = new ProcessBuilder("script", "-qec", "sh " + start, "/dev/null");
    builder.environment().put("TERM", "xterm");
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().remove("NO_COLOR");
    terminal = builder.redirectErrorStream(true).start();
    keyboard = terminal.getOutputStream();
    var reader = new Thread(this::read);
    reader.setDaemon(true);
    reader.start();
  }

  @AfterEach
  void end() {
    if (terminal != null) {
      terminal.descendants().forEach(ProcessHandle::destroyForcibly);
      terminal.destroyForcibly();
    }
  }

  @Test
  void keys_work_without_enter_and_the_terminal_is_given_back_at_the_end() throws Exception {
    until("1 of 2 tests (");
    assertThat(seen)
        .contains("Welcome.")
        .contains("\u001b[31m  ✘ step 1  Everybody who boards is counted  1 of 2 tests red");

    press("h");
    until("Who counts?");
    small.save(aboard("passengers++;"));
    until("green, all 4 tests (");
    assertThat(seen).contains("\u001b[H\u001b[2J").contains("Well done.");

    press("q");
    until("THE END");
    assertThat(seen).contains("STATUS 0").contains(" icanon").contains(" echo ");
  }

  @Test
  void the_terminal_is_given_back_after_ctrl_c_in_the_middle_of_a_loop() throws Exception {
    until("1 of 2 tests (");
    press("l");
    until("0 of 3 steps done");
    small.save(aboard("for (;;) { }"));
    until("It did not come back within ");

    press(CTRL_C);
    until("THE END");
    assertThat(seen).contains("STATUS 130").contains(" icanon").contains(" echo ");
  }

  private static boolean lendsTerminals() throws InterruptedException {
    try {
      Process script = new ProcessBuilder("script", "-qec", "stty -a", "/dev/null")
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
      return script.waitFor(20, TimeUnit.SECONDS) && script.exitValue() == 0;
    } catch (IOException none) {
      return false;
    }
  }

  private void press(String keys) throws IOException {
    keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
    keyboard.flush();
  }

  private void read() {
    try (Reader reader = terminal.inputReader(StandardCharsets.UTF_8)) {
      for (int c = reader.read(); c >= 0; c = reader.read()) {
        screen.add((char) c);
      }
    } catch (IOException closed) {
      // the terminal is gone
    }
  }

  /** Reads on until the screen has shown this. */
  private void until(String part) throws InterruptedException {
    seen.setLength(0);
    while (seen.indexOf(part) < 0) {
      Character next = screen.poll(120, TimeUnit.SECONDS);
      assertThat(next).as("waiting for " + part + ", seen:\n" + seen).isNotNull();
      seen.append(next);
    }
  }
}
