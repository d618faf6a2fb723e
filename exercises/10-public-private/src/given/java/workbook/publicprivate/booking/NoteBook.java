package workbook.publicprivate.booking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import workbook.ports.Message;
import workbook.publicprivate.BookingHasMovedOn;

/** Keeps notes in the database, and beside them what has to be said. */
final class NoteBook {

  private final DataSource database;

  NoteBook(DataSource database) {
    this.database = database;
  }

  /** All notes of this booking, oldest first; none for a booking that nobody knows. */
  List<Note> read(String booking) {
    String sql = "select type, format, body from booking_note where booking = ? order by number";
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, booking);
      var notes = new ArrayList<Note>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          notes.add(new Note(row.getString(1), row.getInt(2), new String(row.getBytes(3), UTF_8)));
        }
      }
      return notes;
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read the notes of " + booking, e);
    }
  }

  /**
   * Adds notes to a booking and letters to the outbox, in one transaction.
   *
   * @param seen how many notes the booking had when it was read
   * @throws BookingHasMovedOn if it has more by now; then nothing is kept
   */
  void keep(String booking, int seen, List<Note> notes, List<Message> letters) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      int number = seen;
      for (Note note : notes) {
        if (!add(connection, booking, ++number, note)) {
          connection.rollback();
          throw new BookingHasMovedOn(booking, seen);
        }
      }
      for (Message letter : letters) {
        add(connection, letter);
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot keep the notes of " + booking, e);
    }
  }

  private static boolean add(Connection connection, String booking, int number, Note note)
      throws SQLException {
    String sql = """
        insert into booking_note (booking, number, type, format, body) values (?, ?, ?, ?, ?)
        on conflict do nothing
        """;
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, booking);
      insert.setInt(2, number);
      insert.setString(3, note.type());
      insert.setInt(4, note.format());
      insert.setBytes(5, note.json().getBytes(UTF_8));
      return insert.executeUpdate() == 1;
    }
  }

  private static void add(Connection connection, Message letter) throws SQLException {
    String sql = "insert into outbox (message_id, type, booking, payload) values (?, ?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, letter.id());
      insert.setString(2, letter.type());
      insert.setString(3, letter.key());
      insert.setString(4, letter.payload());
      insert.executeUpdate();
    }
  }
}
