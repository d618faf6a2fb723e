package workbook.saga;

import java.util.List;
import javax.sql.DataSource;
import workbook.ports.Broker;
import workbook.ports.Message;
import workbook.saga.messages.Mail;

/** Carries stored commands to the broker, each at least once, in the order of their ids. */
public final class CommandRelay {

  private final DataSource database;
  private final Broker broker;

  public CommandRelay(DataSource database, Broker broker) {
    this.database = database;
    this.broker = broker;
  }

  /** Carries what is waiting. Somebody calls it again and again. */
  public void run() {
    Transaction.in(database, transaction -> {
      for (List<String> row :
          transaction.rows("select id, topic, type, about, payload from outbox order by id")) {
        String id = Mail.BOOKING + "-" + row.get(0);
        broker.publish(
            row.get(1), new Message(id, Mail.BOOKING, row.get(2), row.get(3), row.get(4)));
        transaction.update("delete from outbox where id = ?", Long.valueOf(row.get(0)));
      }
      return null;
    });
  }
}
