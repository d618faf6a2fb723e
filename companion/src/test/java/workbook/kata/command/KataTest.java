package workbook.kata.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import workbook.kata.SmallWorkbook;

/** What somebody types, right and wrong. */
class KataTest {

  @TempDir
  private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String rootBefore;

  @BeforeEach
  void aWorkbook() {
    var small = SmallWorkbook.in(folder);
    small.write("lab/pom.xml", "<project/>");
    rootBefore = System.getProperty("kata.root");
    System.setProperty("kata.root", folder.toString());
  }

  @AfterEach
  void asBefore() {
    if (rootBefore == null) {
      System.clearProperty("kata.root");
    } else {
      System.setProperty("kata.root", rootBefore);
    }
  }

  private int kata(String... arguments) {
    CommandLine line = Kata.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  @Test
  void every_command_explains_itself_with_examples() {
    for (String command : Kata.commandLine().getSubcommands().keySet()) {
      if (!command.equals("help") && !command.equals("generate-completion")) {
        out.getBuffer().setLength(0);
        assertThat(kata(command, "--help")).isZero();
        assertThat(out.toString()).as(command).contains("Usage: kata " + command, "Examples:");
      }
    }
    out.getBuffer().setLength(0);
    assertThat(kata("--help")).isZero();
    assertThat(out.toString()).contains("Examples:", "./kata list");
  }

  @Test
  void an_unknown_command_is_answered_with_the_nearest() {
    assertThat(kata("wtch")).isEqualTo(Kata.WRONG_USE);
    assertThat(err.toString()).contains("'wtch'", "Did you mean: kata watch");
  }

  @Test
  void an_unknown_chapter_is_answered_with_the_nearest() {
    assertThat(kata("hint", "01-tali")).isEqualTo(Kata.WRONG_USE);
    assertThat(err.toString())
        .isEqualToIgnoringNewLines("kata: there is no chapter 01-tali; did you mean 01-tally?\n");
  }

  @Test
  void an_unknown_step_is_answered_with_the_nearest() {
    assertThat(kata("hint", "1/7")).isEqualTo(Kata.WRONG_USE);
    assertThat(err.toString()).contains("there is no step 7 in 01-tally; did you mean step 3?");
  }

  @Test
  void a_step_that_is_no_number_is_answered_with_the_numbers() {
    assertThat(kata("hint", "1/first")).isEqualTo(Kata.WRONG_USE);
    assertThat(err.toString()).contains("there is no step first; there are 1, 2, 3");
  }

  @Test
  void a_folder_that_is_no_workbook_is_refused_in_a_sentence() {
    System.setProperty(
        "kata.root", folder.resolve("exercises").resolve("..").resolve("..").toString());

    assertThat(kata("list")).isEqualTo(Kata.WRONG_USE);
    assertThat(err.toString()).contains("is not inside the workbook");
  }

  @Test
  void the_shell_is_told_how_to_complete_commands() {
    assertThat(kata("generate-completion")).isZero();
    assertThat(out.toString()).contains("complete -F _complete_kata", "watch", "hint");
  }
}
