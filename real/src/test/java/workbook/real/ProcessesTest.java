package workbook.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run starts, it ends; and what an earlier run could not end, the next one does. */
class ProcessesTest {

  /** Lives as long as the one who started it. */
  static final class Idler {
    public static void main(String[] arguments) {
      Leash.hold(() -> {});
    }
  }

  /** Starts an idler and dies with no time to say so. */
  static final class Careless {
    public static void main(String[] arguments) throws IOException {
      Folder folder = Folder.take(Path.of(arguments[0]));
      Process idler = processes(folder).start("idler", List.of(), Idler.class, List.of());
      Files.writeString(Path.of(arguments[0], "idler"), String.valueOf(idler.pid()));
      Runtime.getRuntime().halt(9);
    }
  }

  @Test
  void closing_ends_them_also_one_that_stands_still(@TempDir Path root) throws Exception {
    Process one;
    Process stopped;
    try (Folder folder = Folder.take(root);
        Processes processes = processes(folder)) {
      one = processes.start("one", List.of(), Idler.class, List.of());
      stopped = processes.start("stopped", List.of(), Idler.class, List.of());
      new ProcessBuilder("kill", "-STOP", String.valueOf(stopped.pid())).start().waitFor();
    }

    assertThat(one.isAlive()).isFalse();
    assertThat(stopped.isAlive()).isFalse();
  }

  @Test
  void they_end_by_themselves_when_the_one_who_started_them_is_killed(@TempDir Path root)
      throws Exception {
    try (Folder folder = Folder.take(root.resolve("outer"));
        Processes processes = processes(folder)) {
      Path inner = root.resolve("inner");
      processes
          .start("careless", List.of(), Careless.class, List.of(inner.toString()))
          .waitFor();

      long pid = Long.parseLong(Files.readString(inner.resolve("idler")));
      assertThat(Await.within(
              Duration.ofSeconds(20),
              () -> !ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)))
          .isTrue();
    }
  }

  @Test
  void the_next_run_ends_what_the_last_one_left(@TempDir Path root) throws Exception {
    Process left;
    try (Folder folder = Folder.take(root)) {
      left = new ProcessBuilder("sleep", "600").start();
      folder.started("sleeper", left.toHandle());
    }

    try (Folder folder = Folder.take(root)) {
      assertThat(folder.leftBehind()).containsExactly("sleeper");
      assertThat(left.isAlive()).isFalse();
    }
  }

  @Test
  void somebody_else_who_got_the_same_number_is_left_alone(@TempDir Path root) throws Exception {
    Process other = new ProcessBuilder("sleep", "600").start();
    try {
      try (Folder folder = Folder.take(root)) {
        folder.started("other", other.toHandle());
      }
      Files.writeString(root.resolve("pids").resolve("other.pid"), other.pid() + " 12345");

      try (Folder folder = Folder.take(root)) {
        assertThat(folder.leftBehind()).isEmpty();
        assertThat(other.isAlive()).isTrue();
      }
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void two_runs_do_not_share_a_folder(@TempDir Path root) throws Exception {
    try (Folder folder = Folder.take(root)) {
      assertThat(folder.logs()).isDirectory();
      assertThatThrownBy(() -> Folder.take(root))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("Another run is going on");
    }
  }

  private static Processes processes(Folder folder) {
    return new Processes(folder, System.getProperty("java.class.path"), Main.FLAGS);
  }
}
