package workbook.saga;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** A transaction of the given programs, in as little JDBC as they need. Yours may use Jdbi. */
public final class Transaction {

  private final Connection connection;

  private Transaction(Connection connection) {
    this.connection = connection;
  }

  /** Does the work and commits it, or nothing of it. */
  public static <T> T in(DataSource database, Function<Transaction, T> work) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.apply(new Transaction(connection));
        connection.commit();
        return result;
      } catch (RuntimeException failure) {
        connection.rollback();
        throw failure;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Changes rows, and says how many. */
  public int update(String sql, Object... parameters) {
    try (PreparedStatement statement = prepared(sql, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The text in the first column of the first row, or null if there is none. */
  public String text(String sql, Object... parameters) {
    List<List<String>> rows = rows(sql, parameters);
    return rows.isEmpty() ? null : rows.get(0).get(0);
  }

  /** All rows, each with the texts of its columns. */
  public List<List<String>> rows(String sql, Object... parameters) {
    try (PreparedStatement statement = prepared(sql, parameters);
        ResultSet result = statement.executeQuery()) {
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
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private PreparedStatement prepared(String sql, Object... parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }
}
