package workbook.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of the report that need no run. */
class SmallPartsTest {

  @Test
  void the_environment_decides_about_marks() {
    assertThat(Marks.of(Map.of("LANG", "en_GB.UTF-8"))).isEqualTo(Marks.UTF_8);
    assertThat(Marks.of(Map.of("LC_ALL", "C", "LANG", "en_GB.UTF-8"))).isEqualTo(Marks.ASCII);
    assertThat(Marks.of(Map.of("LC_CTYPE", "C.utf8"))).isEqualTo(Marks.UTF_8);
    assertThat(Marks.of(Map.of())).isEqualTo(Marks.ASCII);
    assertThat(Marks.of(Map.of("WT_SESSION", "d2f0"))).isEqualTo(Marks.UTF_8);
  }

  @Test
  void lines_break_at_words_and_keep_their_indent() {
    assertThat(Text.wrap("  one two three", 9)).containsExactly("  one two", "  three");
    assertThat(Text.wrap("abcdefghij", 4)).containsExactly("abcd", "efgh", "ij");
    assertThat(Text.wrap("short", 100)).containsExactly("short");
  }

  @Test
  void a_wish_for_a_step_is_answered() {
    var steps = new TreeSet<>(List.of(1, 2, 3));

    assertThat(StepFilter.complaint("2", steps)).isEmpty();
    assertThat(StepFilter.complaint("0", steps))
        .contains("This chapter has no step 0. It has 1, 2, 3. Did you mean -Dstep=1?");
    assertThat(StepFilter.complaint("two", steps))
        .contains("A step is a number, such as -Dstep=1; \"two\" is none. It has 1, 2, 3.");
  }

  @Test
  void the_grid_shows_this_build_only(@TempDir Path workbook) throws IOException {
    Files.createDirectories(workbook.resolve("exercises/overview"));
    Files.writeString(workbook.resolve("pom.xml"), "");
    leave(workbook, "05-ferry", "build 7", "step 1 GREEN a", "step 2 RED b", "step 3 NOT_YET c");
    leave(workbook, "06-gate", "build 6", "step 1 GREEN a");
    leave(workbook, "11-quay");

    assertThat(Grid.of(workbook.resolve("exercises"), "7").text(Marks.UTF_8)).isEqualTo("""
            ── All chapters ────────────────────────────────────────────────────────────────────────────────────
                        1 2 3
              05-ferry  ✔ ✘ ·
              06-gate   no step could run: it did not compile (the errors are below), or it was left out
              11-quay   no step could run: it did not compile (the errors are below), or it was left out
              ✔ green  ✘ red  · not yet
            Go on with: mvn test -pl exercises/05-ferry
            """);
  }

  private static void leave(Path workbook, String name, String... lines) throws IOException {
    Path chapter = workbook.resolve("exercises").resolve(name);
    Files.createDirectories(chapter.resolve("target/workbook"));
    Files.writeString(chapter.resolve("pom.xml"), "");
    if (lines.length > 0) {
      Files.write(chapter.resolve("target/workbook/steps.txt"), List.of(lines));
    }
  }
}
