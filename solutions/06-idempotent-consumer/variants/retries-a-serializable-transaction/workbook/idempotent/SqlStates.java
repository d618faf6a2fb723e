package workbook.idempotent;

import java.sql.SQLException;

/** Looks up what the database said. */
final class SqlStates {

  private SqlStates() {}

  /** The SQL state of the failure, or an empty text. */
  static String of(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException e && e.getSQLState() != null) {
        return e.getSQLState();
      }
    }
    return "";
  }
}
