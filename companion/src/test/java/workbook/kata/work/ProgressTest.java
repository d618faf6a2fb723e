package workbook.kata.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {

  @TempDir
  private Path folder;

  private Path file;
  private Progress progress;

  @BeforeEach
  void begin() {
    file = folder.resolve("of mine/progress.txt");
    progress = Progress.in(file);
  }

  @Test
  void nothing_is_done_before_anything_was_kept() {
    assertThat(progress.at()).isEmpty();
    assertThat(progress.done("06-idempotent-consumer")).isEmpty();
    assertThat(file).doesNotExist();
  }

  @Test
  void what_was_green_is_done_until_it_is_red_again() {
    progress.note("06-idempotent-consumer", List.of(1, 2), List.of(3));
    assertThat(progress.done("06-idempotent-consumer")).containsExactly(1, 2);

    progress.note("06-idempotent-consumer", List.of(1), List.of(2));
    assertThat(Progress.in(file).done("06-idempotent-consumer")).containsExactly(1);
  }

  @Test
  void a_person_can_read_it() throws IOException {
    progress.goTo("05-outbox");
    progress.note("05-outbox", List.of(1), List.of());
    progress.hinted("05-outbox", 2, 1);
    progress.tried("05-outbox", 2);
    progress.tried("05-outbox", 2);

    assertThat(Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")))
        .containsExactly(
            "at 05-outbox", "done 05-outbox 1", "hints 05-outbox 2 1", "tries 05-outbox 2 2");
  }

  @Test
  void two_files_pasted_together_are_one_progress() throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, """
        at 05-outbox
        done 05-outbox 1
        hints 05-outbox 2 3
        at 06-idempotent-consumer
        hints 05-outbox 2 1
        done 05-outbox 2
        done 05-outbox 1
        """);

    assertThat(progress.at()).contains("06-idempotent-consumer");
    assertThat(progress.done("05-outbox")).containsExactly(1, 2);
    assertThat(progress.hints("05-outbox", 2)).isEqualTo(3);
  }

  @Test
  void lines_that_it_does_not_understand_stay() throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "done 05-outbox one\r\n<<<<<<< mine\r\nmy own note\r\n");

    progress.note("05-outbox", List.of(1), List.of());

    assertThat(Files.readAllLines(file))
        .contains("done 05-outbox 1", "done 05-outbox one", "<<<<<<< mine", "my own note");
  }

  @Test
  void where_nothing_can_be_kept_it_says_so_and_goes_on() throws IOException {
    Files.writeString(folder.resolve("of mine"), "a file where the folder should be");

    progress.goTo("05-outbox");

    assertThat(progress.problem().orElseThrow())
        .startsWith("your progress cannot be kept in of mine");
  }
}
