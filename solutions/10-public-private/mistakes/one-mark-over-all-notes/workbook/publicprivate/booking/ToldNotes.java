package workbook.publicprivate.booking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import workbook.publicprivate.BookingHasMovedOn;

/** Notes, and up to which of them the others were told. */
final class ToldNotes {

  private final DataSource database;

  ToldNotes(DataSource database) {
    this.database = database;
  }

  List<Note> read(String booking) {
    return new NoteBook(database).read(booking);
  }

  void keep(String booking, int seen, List<Note> notes) {
    String sql = """
        insert into booking_note (booking, number, type, format, body)
        values (?, ?, ?, ?, ?) on conflict do nothing
        """;
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      beginTheTally(connection);
      int number = seen;
      for (Note note : notes) {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
          insert.setString(1, booking);
          insert.setInt(2, ++number);
          insert.setString(3, note.type());
          insert.setInt(4, note.format());
          insert.setBytes(5, note.json().getBytes(UTF_8));
          if (insert.executeUpdate() == 0) {
            connection.rollback();
            throw new BookingHasMovedOn(booking, seen);
          }
        }
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot keep the notes of " + booking, e);
    }
  }

  /** Whatever was there before the first change of ours was told by last year's program. */
  private static void beginTheTally(Connection connection) throws SQLException {
    String sql = """
        insert into tally (name, counted)
        select 'told', coalesce(max(id), 0) from booking_note on conflict do nothing
        """;
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.executeUpdate();
    }
  }

  /** A note that the others have not heard of, by its booking and number. */
  record Untold(String booking, int number, long id) {}

  List<Untold> untold() {
    String sql = """
        select booking, number, id from booking_note
        where id > (select counted from tally where name = 'told') order by id
        """;
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(sql);
        ResultSet row = query.executeQuery()) {
      var untold = new ArrayList<Untold>();
      while (row.next()) {
        untold.add(new Untold(row.getString(1), row.getInt(2), row.getLong(3)));
      }
      return untold;
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read what is untold", e);
    }
  }

  void told(Untold note) {
    String sql = "update tally set counted = ? where name = 'told'";
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      update.setLong(1, note.id());
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot tick off " + note, e);
    }
  }
}
