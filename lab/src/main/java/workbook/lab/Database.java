package workbook.lab;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A real SQL database of one trial: H2 by default, PostgreSQL where the system property
 * {@code workbook.database} says {@code postgres}. Empty at the start of each trial but for its
 * schema.
 */
public final class Database {

  private final String name;
  private final Instance instance;
  private final Runnable locksGivenUp;
  private final Set<Connection> borrowed = ConcurrentHashMap.newKeySet();

  Database(String name, Instance instance, Runnable locksGivenUp) {
    this.name = name;
    this.instance = instance;
    this.locksGivenUp = locksGivenUp;
  }

  public String name() {
    return name;
  }

  /** For the test itself: the rows of a query, each a map from lower-case column to value. */
  public List<Map<String, Object>> rows(String sql, Object... parameters) {
    return withConnection(connection -> {
      try (PreparedStatement statement = prepared(connection, sql, parameters);
          ResultSet result = statement.executeQuery()) {
        var rows = new ArrayList<Map<String, Object>>();
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
          var row = new LinkedHashMap<String, Object>();
          for (int i = 1; i <= columns; i++) {
            String column = result.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT);
            row.put(column, result.getObject(i));
          }
          rows.add(row);
        }
        return rows;
      }
    });
  }

  /** For the test itself: the one number that a query gives, such as a count or a sum. */
  public long number(String sql, Object... parameters) {
    Map<String, Object> row = rows(sql, parameters).get(0);
    Object value = row.values().iterator().next();
    return value == null ? 0 : ((Number) value).longValue();
  }

  /** For the test itself: changes rows, committed at once; gives the number of rows changed. */
  public int change(String sql, Object... parameters) {
    return withConnection(connection -> {
      try (PreparedStatement statement = prepared(connection, sql, parameters)) {
        return statement.executeUpdate();
      }
    });
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object[] parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  private interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  private <T> T withConnection(Work<T> work) {
    try {
      Connection connection = borrow();
      try {
        return work.with(connection);
      } finally {
        giveBack(connection, true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(
          "the trial's own use of database " + name + " failed: " + e.getMessage(), e);
    }
  }

  Connection borrow() throws SQLException {
    Connection connection = instance.borrow();
    borrowed.add(connection);
    return connection;
  }

  /** @param reusable whether the next one to borrow it would notice nothing */
  void giveBack(Connection connection, boolean reusable) {
    if (borrowed.remove(connection)) {
      instance.giveBack(connection, reusable);
    }
  }

  /** Somebody's transaction has ended. */
  void locksGivenUp() {
    locksGivenUp.run();
  }

  void beforeItMayWait(Connection connection, boolean othersWait) {
    instance.beforeItMayWait(connection, othersWait);
  }

  /** Watches whether a call on this connection waits for a lock. */
  LockWatch lockWatch(Connection connection) {
    return instance.lockWatch(connection);
  }

  /**
   * The trial is over. A connection that a component has kept is not lent again: nobody knows what
   * was set up on it.
   *
   * @param clean whether no thread is left that could still touch it
   */
  void close(boolean clean) {
    for (Connection connection : List.copyOf(borrowed)) {
      if (clean) {
        rollback(connection);
      }
      giveBack(connection, false);
    }
    instance.release(clean);
  }

  /** Its locks are gone before the next trial begins, although the connection ends later. */
  private static void rollback(Connection connection) {
    try {
      if (!connection.getAutoCommit()) {
        connection.rollback();
      }
    } catch (SQLException e) {
      // then it is broken and holds nothing
    }
  }
}
