package workbook.lab;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One database of an engine, lent to one trial at a time, with its open connections. */
final class Instance {

  /** After so many trials, deleted rows are cleared away for good. */
  private static final int TRIALS_BETWEEN_CLEANINGS = 200;

  private static final long CPU_OF_A_FEW_RETRIES = 1_000_000;
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private static final String TABLES = "select table_name from information_schema.tables"
      + " where table_schema = 'public' and table_type = 'BASE TABLE'";

  private final Engine engine;
  private final String url;
  private final String schema;
  private final String firstRows;
  private final Deque<Connection> free = new ArrayDeque<>();
  private final Map<Connection, Integer> sessions = new HashMap<>();
  private final List<String> tables = new ArrayList<>();
  private final List<String> sequences = new ArrayList<>();
  private int trials;
  private PreparedStatement watcher;

  Instance(Engine engine, String url, String schema) throws SQLException {
    this.engine = engine;
    this.url = url;
    this.schema = schema;
    this.firstRows = insertsIn(schema);
    Connection connection = borrow();
    try (Statement statement = connection.createStatement()) {
      statement.execute(schema);
      readNames(statement, TABLES, tables);
      readNames(statement, engine.sequences(), sequences);
    }
    giveBack(connection, true);
  }

  /** The rows that belong to the schema, such as the one row of a counter. */
  private static String insertsIn(String schema) {
    return Arrays.stream(schema.split(";"))
        .map(String::strip)
        .filter(sql -> sql.regionMatches(true, 0, "insert", 0, "insert".length()))
        .map(sql -> sql + ";")
        .collect(Collectors.joining());
  }

  private static void readNames(Statement statement, String query, List<String> into)
      throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        into.add(result.getString(1));
      }
    }
  }

  String schema() {
    return schema;
  }

  void empty() throws SQLException {
    if (tables.isEmpty()) {
      return;
    }
    Connection connection = borrow();
    try (Statement statement = connection.createStatement()) {
      boolean thoroughly = ++trials % TRIALS_BETWEEN_CLEANINGS == 0;
      statement.execute(engine.emptied(tables, sequences, thoroughly));
      if (!firstRows.isEmpty()) {
        statement.execute(firstRows);
      }
    }
    giveBack(connection, true);
  }

  synchronized Connection borrow() throws SQLException {
    if (!free.isEmpty()) {
      return free.pop();
    }
    Connection connection = DriverManager.getConnection(url);
    sessions.put(connection, number(connection));
    return connection;
  }

  private int number(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(engine.session())) {
      result.next();
      return result.getInt(1);
    }
  }

  /**
   * Rolls back what is open.
   *
   * @param reusable false if it was set up in some unusual way, or may be in the middle of a call
   */
  synchronized void giveBack(Connection connection, boolean reusable) {
    if (reusable) {
      try {
        if (!connection.getAutoCommit()) {
          connection.rollback();
          connection.setAutoCommit(true);
        }
        free.push(connection);
        return;
      } catch (SQLException e) {
        // then nobody uses it again
      }
    }
    sessions.remove(connection);
    var end = new Thread(() -> end(connection), "laboratory ends a connection");
    end.setDaemon(true);
    end.start();
  }

  /** On a thread of its own: where somebody is in the middle of a call, this may wait for it. */
  private static void end(Connection connection) {
    try {
      connection.abort(Runnable::run);
      connection.close();
    } catch (SQLException e) {
      // it is on its way out
    }
  }

  /** Watches whether a call on this connection waits for a lock. */
  LockWatch lockWatch(Connection connection) {
    return new LockWatch() {
      private long retriesSince = -1;

      @Override
      public boolean waits(Thread caller) {
        if (engine.mayBeBlocked(caller) && isBlocked(connection)) {
          return true;
        }
        if (!engine.retriesForALock(caller)) {
          return false;
        }
        long now = CPU.getThreadCpuTime(caller.getId());
        if (retriesSince < 0) {
          retriesSince = now;
        }
        return now - retriesSince > CPU_OF_A_FEW_RETRIES;
      }

      @Override
      public long microsBetweenLooks() {
        return engine.microsBetweenLooks();
      }
    };
  }

  /** Where several are at work: the database is not to refuse one of them by chance. */
  void beforeItMayWait(Connection connection, boolean othersWait) {
    String sql = engine.beforeItMayWait(othersWait);
    if (!sql.isEmpty()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        // its transaction has failed already, so it waits for nothing
      }
    }
  }

  private synchronized boolean isBlocked(Connection connection) {
    try {
      if (watcher == null) {
        watcher = DriverManager.getConnection(url).prepareStatement(engine.blocked());
      }
      watcher.setInt(1, sessions.getOrDefault(connection, -1));
      try (ResultSet result = watcher.executeQuery()) {
        result.next();
        return result.getInt(1) > 0;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the laboratory could not look at the locks", e);
    }
  }

  /**
   * The trial is over.
   *
   * @param clean whether nobody is left who could still touch it; otherwise it is not used again
   */
  void release(boolean clean) {
    if (clean) {
      engine.release(this);
    }
  }
}
