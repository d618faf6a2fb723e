package workbook.kata.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static workbook.kata.SmallWorkbook.aboard;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
  private SmallWorkbook small;
  private String rootBefore;

  @BeforeEach
  void aWorkbook() {
    small = SmallWorkbook.in(folder);
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
    return Kata.execute(line, arguments);
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
    assertThat(kata("wach")).isEqualTo(Kata.WRONG_USE);
    assertThat(err.toString()).isEqualToIgnoringNewLines("""
            kata: there is no command or chapter wach; did you mean watch?
            ./kata --help shows the commands, ./kata list the chapters.
            """);
    small.write("exercises/05-outbox/pom.xml", "<project/>");
    assertThat(kata("outbox")).isEqualTo(Kata.WRONG_USE);
    assertThat(err.toString()).contains("did you mean 05-outbox?");
  }

  @Test
  void nobody_is_led_to_a_command_that_replaces_files() {
    for (String word : new String[] {"rese", "rset", "resett", "solv", "solves"}) {
      err.getBuffer().setLength(0);
      assertThat(kata(word)).isEqualTo(Kata.WRONG_USE);
      assertThat(err.toString())
          .contains("no command or chapter " + word)
          .doesNotContain("mean reset", "mean solve");
    }
  }

  @Test
  void a_chapter_alone_is_watched() {
    assertThat(kata("7")).isEqualTo(Kata.WRONG_USE);
    assertThat(kata("watch", "7")).isEqualTo(Kata.WRONG_USE);
    assertThat(err.toString().lines().distinct())
        .singleElement()
        .asString()
        .startsWith("kata: there is no chapter 7; ");
  }

  @Test
  void a_command_after_a_chapter_does_nothing() {
    String mine = aboard("passengers += 1;");
    small.save(mine);

    assertThat(kata("1", "reset")).isEqualTo(Kata.WRONG_USE);

    assertThat(err.toString()).contains("'reset'");
    assertThat(small.chapter().skeleton().resolve("workbook/tally/Tally.java")).hasContent(mine);
  }

  @Test
  void the_help_says_each_command_in_whole_sentences() {
    assertThat(kata("--help")).isZero();
    String commands = out.toString().replaceAll("(?s).*Commands:\\R|\\R\\s*\\R.*", "");
    assertThat(commands.replaceAll("\\R {8,}", " ").lines())
        .hasSizeGreaterThan(10)
        .allMatch(line -> line.endsWith("."));
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

  @Test
  void the_shell_completes_the_names_of_chapters() throws Exception {
    assumeTrue(bashIsHere());
    small.write("exercises/02-second/pom.xml", "<project/>");
    assertThat(kata("generate-completion")).isZero();
    Path script = Files.writeString(folder.resolve("completion.bash"), out.toString());

    assertThat(completed(script, "./kata wa")).containsExactly("watch");
    assertThat(completed(script, "./kata watch 01-")).containsExactly("01-tally");
    assertThat(completed(script, "./kata hint ")).contains("01-tally", "02-second");
  }

  private static boolean bashIsHere() throws InterruptedException {
    try {
      return new ProcessBuilder("bash", "-c", "type compgen complete").start().waitFor() == 0;
    } catch (IOException none) {
      return false;
    }
  }

  /** What bash offers after these words. */
  private static List<String> completed(Path script, String typed) throws Exception {
    Process bash = new ProcessBuilder(
            "bash",
            "-c",
            "source \"$1\"; COMP_LINE=$2; COMP_POINT=${#2}; COMP_WORDS=($2); "
                + "[[ $2 == *' ' ]] && COMP_WORDS+=(''); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); "
                + "_complete_kata; printf '%s\\n' \"${COMPREPLY[@]}\"",
            "bash",
            script.toString(),
            typed)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    bash.getOutputStream().close();
    return new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
