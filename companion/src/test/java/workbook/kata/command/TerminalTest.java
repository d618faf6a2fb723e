package workbook.kata.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static workbook.kata.SmallWorkbook.aboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.kata.SmallWorkbook;

/** A session in a real terminal; where none can be had, it is left out. */
class TerminalTest {

  @TempDir
  private Path folder;

  private SmallWorkbook small;
  private Terminal terminal;

  @BeforeEach
  void begin() throws IOException, InterruptedException {
    assumeTrue(Terminal.canBeHad());
    small = SmallWorkbook.in(folder.resolve("workbook"));
    small.write("lab/pom.xml", "<project/>");
    small.write(
        "chapters/01-tally/hints/step-1.md", "# Hints for step 1\n\n## Hint 1\n\nWho counts?\n");
    Path home = Files.createDirectories(folder.resolve("home"));
    terminal = Terminal.with(small.root(), home, SmallWorkbook.CHAPTER, "watch", "1");
  }

  @AfterEach
  void end() {
    if (terminal != null) {
      terminal.close();
    }
  }

  @Test
  void keys_work_without_enter_and_the_terminal_is_given_back_at_the_end() throws Exception {
    assertThat(terminal.until("1 of 2 tests ("))
        .contains("Beginning with 01-tally ...", "judging ...")
        .contains("Welcome.")
        .contains("\u001b[31m  ✘ step 1  Everybody who boards is counted  1 of 2 tests red");

    terminal.press("h");
    terminal.until("Who counts?");
    small.save(aboard("passengers++;"));
    assertThat(terminal.until("green, all 4 tests ("))
        .containsSubsequence("judging ...", "\u001b[H\u001b[2J", "Well done.");

    terminal.press("q");
    assertThat(terminal.until("THE END"))
        .contains("./kata goes on with 01-tally, where every step is green.")
        .contains("STATUS 0", " icanon", " echo ");
  }

  @Test
  void an_arrow_is_one_key() throws Exception {
    terminal.until("1 of 2 tests (");
    terminal.press("\u001b[A");
    terminal.until("q quit");
    terminal.press("q");
    assertThat(terminal.until("THE END"))
        .doesNotContain("q quit")
        .contains("Until next time. ./kata goes on with 01-tally, step 1.");
  }

  @Test
  void the_terminal_is_given_back_after_ctrl_c_in_the_middle_of_a_loop() throws Exception {
    terminal.until("1 of 2 tests (");
    terminal.press("l");
    terminal.until("0 of 3 steps done");
    small.save(aboard("for (;;) { }"));
    terminal.until("It did not come back within ");

    terminal.press(Terminal.CTRL_C);
    assertThat(terminal.until("THE END")).contains("STATUS 130", " icanon", " echo ");
  }
}
