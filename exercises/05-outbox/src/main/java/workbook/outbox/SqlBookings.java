package workbook.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import workbook.outbox.domain.Booking;
import workbook.outbox.domain.BookingEvent;
import workbook.outbox.domain.BookingHasMovedOn;
import workbook.outbox.domain.Bookings;
import workbook.ports.Broker;

/**
 * Keeps bookings in the database and announces what happened to them.
 *
 * <p>It writes to two stores, and it may crash between any two of its lines. Step 1 sees to it that
 * a booking and its announcement are kept together, or neither is. It changes {@link #save}, and
 * {@link BookingContext} where the constructor changes.
 */
public final class SqlBookings implements Bookings {

  private final Jdbi database;
  private final Broker broker;

  public SqlBookings(DataSource database, Broker broker) {
    this.database = Sql.on(database);
    this.broker = broker;
  }

  @Override
  public Optional<Booking> find(String number) {
    return database.withHandle(handle -> handle
        .createQuery("select * from booking where number = :number")
        .bind("number", number)
        .map(SqlBookings::booking)
        .findOne());
  }

  @Override
  public void save(Booking booking) {
    database.useTransaction(transaction -> store(transaction, booking));
    // TODO step 1: what becomes of this loop if the program stops here?
    for (BookingEvent event : booking.news()) {
      String id = UUID.randomUUID().toString();
      broker.publish(BookingMessages.TOPIC, BookingMessages.message(id, event));
    }
  }

  private static void store(Handle transaction, Booking booking) {
    String sql = booking.storedVersion() == 0 ? """
              insert into booking (number, passenger, voyage, cancelled, version)
              values (:number, :passenger, :voyage, :cancelled, :version)
              on conflict do nothing
              """ : """
              update booking set voyage = :voyage, cancelled = :cancelled, version = :version
              where number = :number and version = :storedVersion
              """;
    int rows = transaction.createUpdate(sql).bindMethods(booking).execute();
    if (rows == 0) {
      throw new BookingHasMovedOn(booking);
    }
  }

  private static Booking booking(ResultSet row, StatementContext context) throws SQLException {
    return Booking.stored(
        row.getString("number"),
        row.getString("passenger"),
        row.getString("voyage"),
        row.getBoolean("cancelled"),
        row.getInt("version"));
  }
}
