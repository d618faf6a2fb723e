package workbook.kata.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.kata.SmallWorkbook;
import workbook.kata.run.Failure;
import workbook.kata.run.Failure.BrokenRule;

class DiagnosisTest {

  private static final String SAID = "Step 2 is red: any number is counted\nBut 4 boarded, 3";

  @TempDir
  private Path root;

  private SmallWorkbook small;

  @BeforeEach
  void aKnownMistake() {
    small = SmallWorkbook.in(root);
    mistake("stops-at-three", SAID);
    mistake("counts-backwards", "Step 2 is red: any number is counted\nBut 1 boarded, -1");
  }

  private void mistake(String name, String failure) {
    String folder = "solutions/01-tally/mistakes/" + name;
    small.write(folder + "/failure.txt", failure + "\n");
    small.write(folder + "/mistake.md", """
        ---
        step: 2
        rule: "Everybody who boards is counted."
        ---
        Whoever writes this believes that the ship is small.
        """);
  }

  private Optional<String> diagnosis(String said) {
    var rule = new BrokenRule("Everybody who boards is counted.", "01-tally", "Why we count");
    return Diagnosis.of(
        small.chapter(), 2, new Failure("RuleBroken", true, false, said, said, rule));
  }

  @Test
  void a_failure_that_one_known_mistake_has_is_recognised() {
    assertThat(diagnosis(SAID).orElseThrow()).isEqualTo("""
        This looks like: stops at three
          Whoever writes this believes that the ship is small.
          chapters/01-tally, "Why we count"
        """);
  }

  @Test
  void another_line_end_is_the_same_failure() {
    assertThat(diagnosis(SAID.replace("\n", "\r\n"))).isPresent();
  }

  @Test
  void another_failure_is_not_guessed_at() {
    assertThat(diagnosis(SAID.replace("4", "5"))).isEmpty();
  }

  @Test
  void a_failure_that_two_mistakes_have_is_not_guessed_at() {
    mistake("stops-at-three-too", SAID);

    assertThat(diagnosis(SAID)).isEmpty();
  }

  @Test
  void a_failure_that_the_chapter_begins_with_is_not_guessed_at() {
    small.write(
        "solutions/01-tally/skeleton/step-2.txt",
        "Step 2 is red: another\nBut it is.\n\n" + SAID + "\n\nStep 2 is red: a third\nBut.\n");

    assertThat(diagnosis(SAID)).isEmpty();
  }
}
