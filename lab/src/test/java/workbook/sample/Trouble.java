package workbook.sample;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/** Everything that a component should better not do. */
public final class Trouble {

  private static final Object LOCK = new Object();

  public static final String SCHEMA = "create table counter(n int not null)";

  private final DataSource database;

  public Trouble(DataSource database) {
    this.database = database;
  }

  @SuppressWarnings("InfiniteLoopStatement")
  public void goRoundInCircles() {
    long n = 0;
    while (n >= 0) {
      n = n == Long.MAX_VALUE ? 0 : n + 1; // the line to be named
    }
  }

  public void askForEver() throws SQLException {
    while (true) {
      Jdbc.update(database, "update counter set n = n + 1");
    }
  }

  public void askForEverWhateverIsSaid() {
    while (true) {
      try {
        Jdbc.update(database, "update counter set n = n + 1");
      } catch (Throwable t) {
        // goes on
      }
    }
  }

  public void holdAStaticLock() throws SQLException {
    synchronized (LOCK) {
      Jdbc.update(database, "update counter set n = n + 1");
    }
  }

  public void workElsewhere() {
    CompletableFuture.runAsync(() -> {
          try {
            Jdbc.update(database, "update counter set n = n + 1");
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        })
        .join();
  }

  public void askTheDatabaseForTheTime() throws SQLException {
    Jdbc.update(database, "delete from counter where now() > timestamp '2024-01-01 00:00:00'");
  }

  public void commitByWord() throws SQLException {
    Jdbc.update(database, "commit");
  }

  public void leaveATransactionOpen() throws SQLException {
    Connection connection = database.getConnection();
    connection.setAutoCommit(false);
    Jdbc.update(connection, "insert into counter values(1)");
  }

  public void leaveRowsLocked() throws SQLException {
    Connection connection = database.getConnection();
    connection.setAutoCommit(false);
    Jdbc.number(connection, "select n from counter for update");
  }

  public void waitForItself() throws SQLException {
    Jdbc.inTransaction(database, connection -> {
      Jdbc.update(connection, "update counter set n = n + 1");
      return Jdbc.update(database, "update counter set n = n + 1");
    });
  }

  public void sleep() throws InterruptedException {
    synchronized (this) {
      wait();
    }
  }

  public int overflow(int depth) {
    return overflow(depth + 1) + 1;
  }
}
