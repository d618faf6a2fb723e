package workbook.sample;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Sells berths of one crossing, in several ways. */
public final class Ferry {

  public static final String SCHEMA = """
      create table crossing(id varchar(20) primary key, berths int not null);
      create table ticket(traveller varchar(20) primary key, crossing varchar(20) not null)
      """;

  private final DataSource database;

  public Ferry(DataSource database) {
    this.database = database;
  }

  /** Looks, then writes what it has computed: two at the same time sell the same berth. */
  public void sellCarelessly(String traveller) throws SQLException {
    Jdbc.inTransaction(database, connection -> {
      int berths = Jdbc.number(connection, "select berths from crossing where id = 'C-1'");
      Jdbc.update(connection, "update crossing set berths = ? where id = 'C-1'", berths - 1);
      return Jdbc.update(connection, "insert into ticket values(?, 'C-1')", traveller);
    });
  }

  /** Looks and locks. */
  public void sellUnderLock(String traveller) throws SQLException {
    Jdbc.inTransaction(database, connection -> {
      int berths =
          Jdbc.number(connection, "select berths from crossing where id = 'C-1' for update");
      Jdbc.update(connection, "update crossing set berths = ? where id = 'C-1'", berths - 1);
      return Jdbc.update(connection, "insert into ticket values(?, 'C-1')", traveller);
    });
  }

  /** Lets the database compute. */
  public void sellInOneStatement(String traveller) throws SQLException {
    Jdbc.inTransaction(database, connection -> {
      Jdbc.update(connection, "update crossing set berths = berths - 1 where id = 'C-1'");
      return Jdbc.update(connection, "insert into ticket values(?, 'C-1')", traveller);
    });
  }

  /** Puts the crossing on sale unless it is, and sells under a lock. */
  public void sellOnSale(String traveller) throws SQLException {
    Jdbc.inTransaction(database, connection -> {
      Jdbc.update(connection, "insert into crossing values(?, 5) on conflict do nothing", "C-1");
      int berths =
          Jdbc.number(connection, "select berths from crossing where id = 'C-1' for update");
      Jdbc.update(connection, "update crossing set berths = ? where id = 'C-1'", berths - 1);
      return Jdbc.update(connection, "insert into ticket values(?, 'C-1')", traveller);
    });
  }

  /** Twice the same traveller is one ticket. */
  public boolean sellOnce(String traveller) throws SQLException {
    return Jdbc.inTransaction(database, connection -> {
      boolean first = Jdbc.update(
              connection, "insert into ticket values(?, 'C-1') on conflict do nothing", traveller)
          == 1;
      if (first) {
        Jdbc.update(connection, "update crossing set berths = berths - 1 where id = 'C-1'");
      }
      return first;
    });
  }

  /** Locks two crossings, one after the other. */
  public void swap(String first, String second) throws SQLException {
    Jdbc.inTransaction(database, connection -> {
      Jdbc.update(connection, "update crossing set berths = berths - 1 where id = ?", first);
      return Jdbc.update(
          connection, "update crossing set berths = berths + 1 where id = ?", second);
    });
  }
}
