package workbook.publicprivate.booking;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import workbook.ports.Broker;
import workbook.ports.Message;
import workbook.publicprivate.Post;
import workbook.publicprivate.language.Agreement;

/**
 * Publishes what waits in the outbox and takes it out, first in, first out. What it does, and what
 * it must not do, is the matter of another chapter; here it works.
 */
final class OutboxPost implements Post {

  private final DataSource database;
  private final Broker broker;

  OutboxPost(DataSource database, Broker broker) {
    this.database = database;
    this.broker = broker;
  }

  @Override
  public void deliver() {
    try {
      for (Map.Entry<Long, Message> letter : waiting().entrySet()) {
        broker.publish(Agreement.TOPIC, letter.getValue());
        takeOut(letter.getKey());
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read the outbox", e);
    }
  }

  private Map<Long, Message> waiting() throws SQLException {
    String sql = "select id, message_id, type, booking, payload from outbox order by id";
    var waiting = new LinkedHashMap<Long, Message>();
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(sql);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        waiting.put(
            row.getLong(1),
            new Message(
                row.getString(2),
                Agreement.SOURCE,
                row.getString(3),
                row.getString(4),
                row.getString(5)));
      }
    }
    return waiting;
  }

  private void takeOut(long id) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement delete = connection.prepareStatement("delete from outbox where id = ?")) {
      delete.setLong(1, id);
      delete.executeUpdate();
    }
  }
}
