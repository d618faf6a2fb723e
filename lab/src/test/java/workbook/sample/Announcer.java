package workbook.sample;

import java.sql.SQLException;
import javax.sql.DataSource;
import workbook.ports.Broker;
import workbook.ports.Message;

/** Stores a booking, then announces it, and tries everything to notice its own end. */
public final class Announcer {

  public static final String SCHEMA = "create table booking(id varchar(40) primary key)";

  private final DataSource database;
  private final Broker broker;
  private final Witness witness;

  public Announcer(DataSource database, Broker broker, Witness witness) {
    this.database = database;
    this.broker = broker;
    this.witness = witness;
  }

  public void book(String id) throws SQLException {
    try {
      Jdbc.inTransaction(
          database, connection -> Jdbc.update(connection, "insert into booking values(?)", id));
      broker.publish("bookings", new Message("E-" + id, "booking", "Booked", id, ""));
    } catch (Throwable t) {
      witness.saw("catch " + t.getClass().getSimpleName());
      throw t;
    } finally {
      witness.saw("finally");
    }
  }
}
