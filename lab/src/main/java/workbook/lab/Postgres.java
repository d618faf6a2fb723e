package workbook.lab;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A PostgreSQL server from the programs on the class path, started once for this JVM. */
final class Postgres {

  private static final Path FOLDER = Path.of(
      System.getProperty("java.io.tmpdir"), "workbook-postgres-" + System.getProperty("user.name"));

  private static EmbeddedPostgres server;
  private static int databases;

  private Postgres() {}

  /** Makes an empty database and gives its address. */
  static synchronized String newDatabase() throws SQLException {
    if (server == null) {
      server = start();
    }
    String name = "laboratory_" + ++databases;
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    return server.getJdbcUrl("postgres", name);
  }

  private static EmbeddedPostgres start() {
    try {
      Files.createDirectories(FOLDER);
      StaleServers.stop(FOLDER);
      return EmbeddedPostgres.builder()
          .setOverrideWorkingDirectory(FOLDER.toFile())
          .setDataDirectory(Files.createTempDirectory(FOLDER, StaleServers.PREFIX))
          .setPGStartupWait(Duration.ofMinutes(1))
          .setLocaleConfig("locale", "C")
          .setServerConfig("fsync", "off")
          .setServerConfig("full_page_writes", "off")
          .setServerConfig("autovacuum", "off")
          .setServerConfig("jit", "off")
          // Whoever closes a circle of waiting is told so; see Engine.beforeItMayWait.
          .setServerConfig("deadlock_timeout", "1h")
          .start();
    } catch (IOException | RuntimeException | LinkageError e) {
      throw new LabFailure(sentence(e));
    }
  }

  private static String sentence(Throwable e) {
    String message = String.valueOf(e.getMessage());
    boolean missing =
        e instanceof LinkageError || message.toLowerCase(java.util.Locale.ROOT).contains("binar");
    return missing
        ? "PostgreSQL was asked for (workbook.database=postgres), and its programs are not on the"
            + " class path. Maven adds them with -Dworkbook.database=postgres; in an IDE, choose"
            + " the Maven profile `postgres` and reload the project."
        : "PostgreSQL was asked for (workbook.database=postgres) and did not start: "
            + message
            + " Run without the property to use H2.";
  }
}
