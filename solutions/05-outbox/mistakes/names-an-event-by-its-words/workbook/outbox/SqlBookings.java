package workbook.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
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

/**
 * Keeps bookings in the database, and with each one what the others have to be told of it. Only the
 * relay talks to the broker.
 */
public final class SqlBookings implements Bookings {

  private final Jdbi database;
  private final InstantSource clock;

  public SqlBookings(DataSource database, InstantSource clock) {
    this.database = Sql.on(database);
    this.clock = clock;
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
    // One transaction for both, so that the database keeps both or neither. The broker takes part
    // in no transaction of ours, so it is left to the relay.
    database.useTransaction(transaction -> {
      // The booking first: when somebody else was faster, this throws and nothing is recorded.
      store(transaction, booking);
      booking.news().forEach(event -> record(transaction, event));
    });
  }

  private void record(Handle transaction, BookingEvent event) {
    transaction
        .createUpdate("""
            insert into outbox (event_id, booking, version, type, payload, recorded_at)
            values (:eventId, :booking, :version, :type, :payload, :now)
            """)
        .bind("eventId", idOf(event))
        .bind("booking", event.booking())
        .bind("version", event.version())
        .bind("type", BookingMessages.type(event))
        .bind("payload", BookingMessages.payload(event))
        .bind("now", clock.instant())
        .execute();
  }

  private static String idOf(BookingEvent event) {
    String said = BookingMessages.type(event) + BookingMessages.payload(event);
    return UUID.nameUUIDFromBytes(said.getBytes(UTF_8)).toString();
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
