package workbook.publicprivate.booking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Writes last year's notes as this year's program would, where one note is one event. */
final class OldNotes {

  private final DataSource database;

  OldNotes(DataSource database) {
    this.database = database;
  }

  void tidyUp(String booking) {
    try (Connection connection = database.getConnection()) {
      for (Map.Entry<Integer, Note> old : old(connection, booking).entrySet()) {
        List<BookingEvent> events = Notes.events(old.getValue());
        if (events.size() == 1) {
          write(connection, booking, old.getKey(), Notes.note(events.get(0)));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot tidy up the notes of " + booking, e);
    }
  }

  private static Map<Integer, Note> old(Connection connection, String booking) throws SQLException {
    String sql = "select number, type, body from booking_note where booking = ? and format = 1";
    var old = new LinkedHashMap<Integer, Note>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, booking);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          String json = new String(row.getBytes(3), UTF_8);
          old.put(row.getInt(1), new Note(row.getString(2), 1, json));
        }
      }
    }
    return old;
  }

  private static void write(Connection connection, String booking, int number, Note note)
      throws SQLException {
    String sql = "update booking_note set type = ?, format = ?, body = ?"
        + " where booking = ? and number = ?";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setString(1, note.type());
      update.setInt(2, note.format());
      update.setBytes(3, note.json().getBytes(UTF_8));
      update.setString(4, booking);
      update.setInt(5, number);
      update.executeUpdate();
    }
  }
}
