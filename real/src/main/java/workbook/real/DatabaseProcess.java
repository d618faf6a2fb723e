package workbook.real;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A process that holds a PostgreSQL server, so that the server ends when everything else does. */
final class DatabaseProcess {

  private DatabaseProcess() {}

  /** Arguments: the folder for its programs, the one for its data, and the port. */
  public static void main(String[] arguments) throws IOException {
    EmbeddedPostgres server = EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(Path.of(arguments[0]).toFile())
        .setDataDirectory(Path.of(arguments[1]))
        .setCleanDataDirectory(false)
        .setPort(Integer.parseInt(arguments[2]))
        .setPGStartupWait(Duration.ofMinutes(1))
        .setOutputRedirector(ProcessBuilder.Redirect.INHERIT)
        .setErrorRedirector(ProcessBuilder.Redirect.INHERIT)
        .setLocaleConfig("locale", "C")
        // the machine does not fall over here, only processes do
        .setServerConfig("fsync", "off")
        .setServerConfig("jit", "off")
        .setServerConfig("max_connections", "150")
        // a program that stands still in the middle of a transaction does not hold up the others
        .setServerConfig("idle_in_transaction_session_timeout", "4s")
        .start();
    Leash.hold(() -> {
      try {
        server.close();
      } catch (IOException e) {
        e.printStackTrace();
      }
    });
    System.out.println("PostgreSQL listens on " + server.getPort());
  }
}
