package workbook.worstday.blocks;

import java.util.List;
import workbook.ports.Broker;
import workbook.ports.Message;
import workbook.ports.Rejected;
import workbook.ports.TechnicalFailure;

/**
 * Publishes what lies in the outbox, oldest first, and takes out what the broker has acknowledged.
 * Where it dies in between, it publishes again. Two of them side by side do not do the same work,
 * and may overtake each other. What the broker will never take it parks. Each batch is a
 * transaction of its own.
 */
public final class Relay {

  static final String OLDEST = """
      select place, topic, id, source, type, msg_key, payload from outbox
      order by place fetch first 20 rows only for update skip locked
      """;

  private final Broker broker;

  public Relay(Broker broker) {
    this.broker = broker;
  }

  /** A chore. */
  public void run(Books books) throws Exception {
    var trouble = new TechnicalFailure[1];
    boolean[] more = {true};
    while (more[0]) {
      books.together(inside -> {
        List<List<String>> rows = inside.rows(OLDEST);
        more[0] = !rows.isEmpty();
        for (List<String> row : rows) {
          try {
            publish(inside, row);
          } catch (TechnicalFailure failure) {
            trouble[0] = failure;
            more[0] = false;
            return;
          }
        }
      });
    }
    if (trouble[0] != null) {
      throw trouble[0];
    }
  }

  private void publish(Books books, List<String> row) {
    Message message = message(row);
    try {
      broker.publish(row.get(1), message);
    } catch (Rejected never) {
      Parking.park(books, row.get(1), message, never.getMessage());
    }
    takeOut(books, row);
  }

  static Message message(List<String> row) {
    return new Message(row.get(2), row.get(3), row.get(4), row.get(5), row.get(6));
  }

  static void takeOut(Books books, List<String> row) {
    books.update("delete from outbox where place = ?", Long.valueOf(row.get(0)));
  }
}
