package workbook.sample;

import java.sql.SQLException;
import javax.sql.DataSource;
import workbook.ports.Broker;
import workbook.ports.Message;

/** Refunds as often as it is told to, through a bank, and tells the world. */
public final class RefundDesk {

  /** Somebody outside who moves money. */
  public interface Bank {
    void payBack(String booking, int cents);
  }

  public static final String SCHEMA =
      "create table refund(id bigint generated always as identity primary key, booking varchar(40))";

  private final DataSource database;
  private final Broker broker;
  private final Bank bank;

  public RefundDesk(DataSource database, Broker broker, Bank bank) {
    this.database = database;
    this.broker = broker;
    this.bank = bank;
  }

  public void on(Message cancelled) throws SQLException {
    Jdbc.inTransaction(database, connection -> {
      Jdbc.number(connection, "select count(*) from refund");
      return Jdbc.update(connection, "insert into refund(booking) values(?)", cancelled.key());
    });
    bank.payBack(cancelled.key(), 40_00);
    broker.publish(
        "refunds",
        new Message("R-" + cancelled.id(), "refunds", "TravellerRefunded", cancelled.key(), ""));
  }
}
