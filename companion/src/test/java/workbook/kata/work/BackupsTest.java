package workbook.kata.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static workbook.kata.SmallWorkbook.aboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.kata.Chapter;
import workbook.kata.SmallWorkbook;
import workbook.kata.UnknownName;
import workbook.kata.Workbook;

class BackupsTest {

  private static final String MINE = aboard("passengers += 1; // my idea");
  private static final String SOLVED = aboard("passengers++;");

  @TempDir
  private Path root;

  private SmallWorkbook small;
  private Chapter chapter;
  private Originals originals;
  private Backups backups;

  @BeforeEach
  void aWorkbook() {
    small = SmallWorkbook.in(root.resolve("the workbook, naïve"));
    chapter = small.chapter();
    Workbook workbook = Workbook.in(small.root());
    originals = new Originals(workbook, small.root().resolve(".kata/originals"));
    backups = new Backups(workbook, originals, small.root().resolve(".kata/backups"));
  }

  private String tally() throws IOException {
    return Files.readString(chapter.skeleton().resolve("workbook/tally/Tally.java"));
  }

  @Test
  void solving_copies_the_learners_files_and_restoring_brings_them_back() throws IOException {
    originals.keep();
    small.save(MINE);
    small.write("exercises/01-tally/src/main/java/workbook/tally/Own.java", "class Own {}");

    var copy = backups.solve(chapter).orElseThrow();

    assertThat(copy.number()).isEqualTo(1);
    assertThat(tally()).isEqualTo(SOLVED);
    assertThat(chapter.skeleton().resolve("workbook/tally/Own.java")).doesNotExist();
    assertThat(backups.restore(1)).isEmpty();
    assertThat(tally()).isEqualTo(MINE);
    assertThat(chapter.skeleton().resolve("workbook/tally/Own.java")).hasContent("class Own {}");
  }

  @Test
  void resetting_brings_back_tests_that_were_edited_too() throws IOException {
    originals.keep();
    Path test = chapter.tests().resolve("workbook/tally/TallyTest.java");
    String handedOut = Files.readString(test);
    small.save(MINE);
    Files.writeString(test, "class TallyTest {}");

    backups.reset(chapter);

    assertThat(tally()).isEqualTo(SmallWorkbook.skeleton());
    assertThat(test).hasContent(handedOut);
    assertThat(backups.all()).hasSize(1);
  }

  @Test
  void what_is_not_the_learners_and_what_was_copied_before_is_not_copied_again() {
    originals.keep();
    assertThat(backups.reset(chapter)).isEmpty();
    assertThat(backups.solve(chapter)).isEmpty();
    assertThat(backups.reset(chapter)).isEmpty();

    small.save(MINE);
    backups.solve(chapter);
    backups.restore(1);

    assertThat(backups.reset(chapter).orElseThrow().number()).isEqualTo(1);
    assertThat(backups.all()).hasSize(1);
  }

  @Test
  void a_chapter_whose_files_are_gone_keeps_nothing_from_working() throws IOException {
    small.write("exercises/02-gone/pom.xml", "<project/>");

    originals.keep();
    small.save(MINE);
    backups.reset(chapter);

    assertThat(tally()).isEqualTo(SmallWorkbook.skeleton());
  }

  @Test
  void an_unknown_backup_is_refused_in_a_sentence() {
    assertThatThrownBy(() -> backups.restore(3))
        .isInstanceOf(UnknownName.class)
        .hasMessage("there is no backup 3; there is none at all yet");
  }

  @Test
  void without_a_solution_nothing_is_changed() throws IOException {
    originals.keep();
    workbook.kata.layers.Folders.delete(chapter.solution());
    small.save(MINE);

    assertThatThrownBy(() -> backups.solve(chapter))
        .hasMessageContaining("no solution of 01-tally");
    assertThat(tally()).isEqualTo(MINE);
  }

  @Test
  void where_no_copy_can_be_made_nothing_is_changed() throws IOException {
    originals.keep();
    small.save(MINE);
    Files.writeString(small.root().resolve(".kata/backups"), "a file in the way");

    assertThatThrownBy(() -> backups.solve(chapter))
        .hasMessageContaining("cannot change the files");
    assertThat(tally()).isEqualTo(MINE);
  }

  @Test
  void who_edited_before_the_companion_came_gets_the_committed_files_back()
      throws IOException, InterruptedException {
    assumeTrue(git("init", "-q"));
    assumeTrue(git("add", "-A"));
    assumeTrue(git(
        "-c",
        "user.name=Anna",
        "-c",
        "user.email=anna@example.org",
        "commit",
        "-q",
        "-m",
        "begin"));
    small.save(MINE);

    backups.reset(chapter);

    assertThat(tally().replace("\r\n", "\n")).isEqualTo(SmallWorkbook.skeleton());
    assertThat(backups.all()).hasSize(1);
  }

  private boolean git(String... arguments) throws IOException, InterruptedException {
    var command = new java.util.ArrayList<>(java.util.List.of("git"));
    command.addAll(java.util.List.of(arguments));
    try {
      return new ProcessBuilder(command)
              .directory(small.root().toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException noGit) {
      return false;
    }
  }
}
