package workbook.worstday.blocks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * A program's database. What is written {@link #together} is committed at once; what is written
 * outside is committed line by line.
 */
public final class Books {

  private final DataSource database;
  private final Connection open;
  private final List<Runnable> afterwards;

  private Books(DataSource database, Connection open, List<Runnable> afterwards) {
    this.database = database;
    this.open = open;
    this.afterwards = afterwards;
  }

  public static Books of(DataSource database) {
    return new Books(database, null, null);
  }

  /** Something that is done with the books. */
  @FunctionalInterface
  public interface Work {
    void with(Books books) throws Exception;
  }

  /** Does the work and commits it, or nothing of it; inside of another one, belongs to that. */
  public void together(Work work) throws Exception {
    if (open != null) {
      work.with(this);
      return;
    }
    var toDo = new ArrayList<Runnable>();
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        work.with(new Books(database, connection, toDo));
        connection.commit();
      } catch (Exception failure) {
        rollback(connection, failure);
        throw failure;
      }
    }
    toDo.forEach(Runnable::run);
  }

  private static void rollback(Connection connection, Exception failure) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  /** Does this after the commit; at once if nothing is open. */
  public void afterwards(Runnable work) {
    if (afterwards == null) {
      work.run();
    } else {
      afterwards.add(work);
    }
  }

  /** Changes rows, and says how many. */
  public int update(String sql, Object... values) {
    return on(sql, values, PreparedStatement::executeUpdate);
  }

  /** All rows, each with the texts of its columns. */
  public List<List<String>> rows(String sql, Object... values) {
    return on(sql, values, statement -> {
      try (ResultSet result = statement.executeQuery()) {
        var rows = new ArrayList<List<String>>();
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
          var row = new ArrayList<String>();
          for (int column = 1; column <= columns; column++) {
            row.add(result.getString(column));
          }
          rows.add(row);
        }
        return rows;
      }
    });
  }

  /** The number in the first column of the first row. */
  public long number(String sql, Object... values) {
    return Long.parseLong(rows(sql, values).get(0).get(0));
  }

  private interface Use<T> {
    T of(PreparedStatement statement) throws SQLException;
  }

  private <T> T on(String sql, Object[] values, Use<T> use) {
    try {
      if (open != null) {
        return prepared(open, sql, values, use);
      }
      try (Connection connection = database.getConnection()) {
        return prepared(connection, sql, values, use);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database says: " + e.getMessage(), e);
    }
  }

  private static <T> T prepared(Connection connection, String sql, Object[] values, Use<T> use)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return use.of(statement);
    }
  }
}
