package workbook.real;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One PostgreSQL server with a database for each program. */
final class DatabaseServer {

  private static final Duration TO_START = Duration.ofSeconds(90);

  private final int port;
  private final Map<String, DataSource> databases = new LinkedHashMap<>();

  private DatabaseServer(int port) {
    this.port = port;
  }

  static DatabaseServer start(Processes processes, Folder folder) {
    var server = new DatabaseServer(Ports.free(1).get(0));
    Process process = processes.start(
        "database",
        List.of("-Xmx256m"), // to unpack PostgreSQL's programs, the first time
        DatabaseProcess.class,
        List.of(
            folder.resolve("programs").toString(),
            folder.data().resolve("postgres").toString(),
            String.valueOf(server.port)));
    Await.until("PostgreSQL answers (see logs/database.log)", TO_START, () -> {
      if (!process.isAlive()) {
        throw new Refused("PostgreSQL did not start; logs/database.log says why.");
      }
      server.source("postgres").getConnection().close();
      return true;
    });
    return server;
  }

  /** Makes a database with this schema for a program. */
  void create(String program, String schema) throws SQLException {
    String name = nameFor(program);
    asOwner("create database " + name);
    DataSource source = source(name);
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(schema);
    }
    databases.put(program, source);
  }

  String url(String program) {
    return "jdbc:postgresql://localhost:" + port + "/" + nameFor(program);
  }

  /** To look at all of them. */
  Map<String, DataSource> databases() {
    return databases;
  }

  /** Breaks every connection to a program's database and lets nobody in. */
  void shut(String program) throws SQLException {
    asOwner("alter database " + nameFor(program) + " allow_connections false");
    try (Connection connection = source("postgres").getConnection();
        PreparedStatement statement = connection.prepareStatement(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = ?")) {
      statement.setString(1, nameFor(program));
      statement.executeQuery();
    }
  }

  void open(String program) throws SQLException {
    asOwner("alter database " + nameFor(program) + " allow_connections true");
  }

  /** A short text that changes whenever a row of theirs does, but for tables of this name. */
  String fingerprint(String but, Collection<String> programs) throws SQLException {
    var print = new StringBuilder();
    for (String program : programs) {
      try (Connection connection = databases.get(program).getConnection()) {
        for (String table : tables(connection)) {
          if (table.equals(but)) {
            continue;
          }
          try (Statement statement = connection.createStatement();
              ResultSet row = statement.executeQuery(
                  "select count(*), sum(hashtextextended(t::text, 0)) from " + table + " t")) {
            row.next();
            print.append(row.getString(1)).append('/').append(row.getString(2)).append(' ');
          }
        }
      }
    }
    return print.toString();
  }

  private static List<String> tables(Connection connection) throws SQLException {
    var tables = new ArrayList<String>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(
            "select quote_ident(tablename) from pg_tables where schemaname = 'public' order by 1")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  private static String nameFor(String program) {
    if (!program.matches("[a-z][a-z0-9_-]*")) {
      throw new IllegalArgumentException("a program's name is letters and digits, got " + program);
    }
    return "line_" + program.replace('-', '_');
  }

  private void asOwner(String sql) throws SQLException {
    try (Connection connection = source("postgres").getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private DataSource source(String database) {
    var source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"localhost"});
    source.setPortNumbers(new int[] {port});
    source.setDatabaseName(database);
    source.setUser("postgres");
    source.setConnectTimeout(5);
    source.setSocketTimeout(30);
    return source;
  }
}
