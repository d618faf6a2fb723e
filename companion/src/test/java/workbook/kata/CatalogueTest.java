package workbook.kata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.kata.Catalogue.StepEntry;

class CatalogueTest {

  @TempDir
  private Path root;

  private SmallWorkbook small;

  @BeforeEach
  void write() {
    small = SmallWorkbook.in(root);
  }

  @Test
  void the_steps_are_read_from_the_annotations() {
    assertThat(catalogue().steps(small.chapter()))
        .containsExactly(
            new StepEntry(1, "Everybody who boards is counted", 5),
            new StepEntry(2, "", 0),
            new StepEntry(3, "", 0));
    assertThat(catalogue().minutes(small.chapter())).isEqualTo(5);
  }

  @Test
  void a_title_over_two_lines_and_a_nested_class_are_read_too() {
    small.write("exercises/01-tally/src/test/java/workbook/tally/LateTest.java", """
        package workbook.tally;
        final class LateTest {
          @workbook.lab.Step(value = 4, title = "Who comes late " + "is counted, \\"too\\"", edit = {"Tally"}, minutes = 7)
          static final class Nested {}
        }
        """);

    assertThat(catalogue().step(small.chapter(), 4))
        .isEqualTo(new StepEntry(4, "Who comes late is counted, \"too\"", 7));
  }

  @Test
  void a_test_that_does_not_compile_hides_no_other_step() {
    small.write(
        "exercises/01-tally/src/test/java/workbook/tally/BrokenTest.java",
        "class BrokenTest { int");

    assertThat(catalogue().steps(small.chapter())).hasSize(3);
  }

  @Test
  void what_was_kept_is_read_again_when_a_test_has_changed() {
    catalogue();
    small.write(
        "exercises/01-tally/src/test/java/workbook/tally/ManyTest.java",
        "@workbook.lab.Step(value = 2, title = \"Many are counted\") class ManyTest {}");

    assertThat(catalogue().step(small.chapter(), 2).title()).isEqualTo("Many are counted");
    assertThat(root.resolve("kept/catalogue.txt")).exists();
  }

  @Test
  void an_unknown_step_is_answered_with_the_nearest() {
    assertThatThrownBy(() -> catalogue().step(small.chapter(), 9))
        .isInstanceOf(UnknownName.class)
        .hasMessage("there is no step 9 in 01-tally; did you mean step 3?");
  }

  private Catalogue catalogue() {
    return Catalogue.of(Workbook.in(root), root.resolve("kept/catalogue.txt"));
  }
}
