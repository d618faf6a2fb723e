package workbook.kata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {

  @TempDir
  private Path root;

  private Workbook workbook;

  @BeforeEach
  void writeChapters() {
    var small = SmallWorkbook.in(root);
    small.write("exercises/05-outbox/pom.xml", "<project/>");
    small.write("exercises/target/pom.xml", "not a chapter");
    small.write("exercises/06-left-over/target/old.class", "not a module any more");
    workbook = Workbook.in(root);
  }

  @Test
  void the_chapters_are_the_folders() {
    assertThat(workbook.chapters())
        .extracting(Chapter::name)
        .containsExactly("01-tally", "05-outbox");
  }

  @Test
  void a_chapter_is_found_by_its_name_and_by_its_number() {
    assertThat(workbook.chapter("05-outbox").name()).isEqualTo("05-outbox");
    assertThat(workbook.chapter("5").name()).isEqualTo("05-outbox");
  }

  @Test
  void an_unknown_chapter_is_answered_with_the_nearest() {
    assertThatThrownBy(() -> workbook.chapter("05-outbx"))
        .isInstanceOf(UnknownName.class)
        .hasMessage("there is no chapter 05-outbx; did you mean 05-outbox?");
  }

  @Test
  void a_name_that_is_near_to_nothing_is_answered_with_all() {
    assertThatThrownBy(() -> workbook.chapter("kubernetes"))
        .hasMessage("there is no chapter kubernetes; there are 01-tally, 05-outbox");
  }

  @Test
  void a_folder_that_is_no_workbook_is_refused() {
    assertThatThrownBy(() -> Workbook.in(root.resolve("exercises")))
        .hasMessageContaining("is not the workbook: there is no folder exercises in it");
  }
}
