package workbook.lab;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The embedded database engine: starts on first use, keeps empty databases and open connections
 * for the next trial, since a trial is much shorter than either takes to make.
 */
enum Engine {
  H2 {
    private int databases;

    @Override
    String newDatabase() {
      return "jdbc:h2:mem:laboratory-"
          + ++databases
          + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
          + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=5000";
    }

    @Override
    String tables() {
      return "select table_name from information_schema.tables"
          + " where table_schema = 'public' and table_type = 'BASE TABLE'";
    }

    @Override
    String emptied(List<String> tables) {
      var sql = new StringBuilder("set referential_integrity false;");
      tables.forEach(table -> sql.append("truncate table ").append(table).append(" restart identity;"));
      return sql.append("set referential_integrity true").toString();
    }

    @Override
    String sequences() {
      return "select sequence_name from information_schema.sequences"
          + " where sequence_schema = 'public'";
    }

    @Override
    String session() {
      return "select session_id()";
    }

    @Override
    String blocked() {
      return "select count(*) from information_schema.sessions"
          + " where session_id = ? and blocker_id is not null";
    }
  },

  POSTGRES {
    private int databases;

    @Override
    String newDatabase() throws SQLException {
      return Postgres.newDatabase("laboratory_" + ++databases);
    }

    @Override
    String tables() {
      return "select table_name from information_schema.tables"
          + " where table_schema = 'public' and table_type = 'BASE TABLE'";
    }

    @Override
    String emptied(List<String> tables) {
      return "truncate table " + String.join(", ", tables) + " restart identity cascade";
    }

    @Override
    String sequences() {
      return "select c.relname from pg_class c where c.relkind = 'S'"
          + " and c.relnamespace = 'public'::regnamespace"
          + " and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'i')";
    }

    @Override
    String session() {
      return "select pg_backend_pid()";
    }

    @Override
    String blocked() {
      return "select case when cardinality(pg_blocking_pids(?)) > 0 then 1 else 0 end";
    }
  };

  private final Map<String, Deque<Instance>> idle = new HashMap<>();

  abstract String newDatabase() throws SQLException;

  abstract String tables();

  abstract String emptied(List<String> tables);

  abstract String sequences();

  abstract String session();

  abstract String blocked();

  /** The engine that the system property {@code workbook.database} names. */
  static Engine chosen() {
    String name = System.getProperty("workbook.database", "h2");
    return switch (name) {
      case "h2" -> H2;
      case "postgres" -> POSTGRES;
      default -> throw new IllegalArgumentException(
          "workbook.database is h2 or postgres, got " + name);
    };
  }

  /** An empty database with this schema. */
  synchronized Instance open(String schema) {
    Deque<Instance> free = idle.computeIfAbsent(schema, key -> new ArrayDeque<>());
    try {
      Instance instance = free.isEmpty() ? new Instance(schema, newDatabase()) : free.pop();
      instance.empty();
      return instance;
    } catch (SQLException e) {
      throw new IllegalStateException("the laboratory could not make a database: " + e.getMessage(), e);
    }
  }

  private synchronized void release(Instance instance) {
    idle.get(instance.schema).push(instance);
  }

  /** One database of the engine, lent to one trial at a time. */
  final class Instance {

    private final String schema;
    private final String url;
    private final Deque<Connection> free = new ArrayDeque<>();
    private final Map<Connection, Integer> sessions = new HashMap<>();
    private final List<String> tables = new ArrayList<>();
    private final List<String> sequences = new ArrayList<>();
    private boolean fresh = true;
    private Connection watcher;

    Instance(String schema, String url) throws SQLException {
      this.schema = schema;
      this.url = url;
      Connection connection = borrow();
      try (Statement statement = connection.createStatement()) {
        statement.execute(schema);
        readNames(statement, tables(), tables);
        readNames(statement, sequences(), sequences);
      }
      giveBack(connection);
    }

    private void readNames(Statement statement, String query, List<String> into)
        throws SQLException {
      try (ResultSet result = statement.executeQuery(query)) {
        while (result.next()) {
          into.add(result.getString(1));
        }
      }
    }

    private void empty() throws SQLException {
      if (fresh) {
        fresh = false;
        return;
      }
      Connection connection = borrow();
      try (Statement statement = connection.createStatement()) {
        if (!tables.isEmpty()) {
          statement.execute(emptied(tables));
        }
        for (String sequence : sequences) {
          if (!sequence.toLowerCase(java.util.Locale.ROOT).startsWith("system_sequence")) {
            statement.execute("alter sequence " + sequence + " restart");
          }
        }
      }
      giveBack(connection);
    }

    synchronized Connection borrow() throws SQLException {
      Connection connection = free.isEmpty() ? open() : free.pop();
      connection.setAutoCommit(true);
      return connection;
    }

    private Connection open() throws SQLException {
      Connection connection = DriverManager.getConnection(url);
      sessions.put(connection, sessionOf(connection));
      return connection;
    }

    private int sessionOf(Connection connection) throws SQLException {
      try (Statement statement = connection.createStatement();
          ResultSet result = statement.executeQuery(session())) {
        result.next();
        return result.getInt(1);
      }
    }

    synchronized void giveBack(Connection connection) throws SQLException {
      if (!connection.getAutoCommit()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      connection.setReadOnly(false);
      free.push(connection);
    }

    /** For a connection that may be in the middle of a call on a thread that stands still. */
    void discard(Connection connection) {
      try {
        synchronized (this) {
          sessions.remove(connection);
        }
        connection.abort(Runnable::run);
        connection.close();
      } catch (SQLException | UnsupportedOperationException e) {
        // it is on its way out; the next trial opens another one
      }
    }

    synchronized boolean waitsForALock(Connection connection) {
      try {
        if (watcher == null) {
          watcher = DriverManager.getConnection(url);
        }
        try (PreparedStatement statement = watcher.prepareStatement(blocked())) {
          statement.setInt(1, sessions.get(connection));
          try (ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getInt(1) > 0;
          }
        }
      } catch (SQLException e) {
        throw new IllegalStateException("the laboratory could not look at the locks", e);
      }
    }

    void release() {
      Engine.this.release(this);
    }
  }
}
