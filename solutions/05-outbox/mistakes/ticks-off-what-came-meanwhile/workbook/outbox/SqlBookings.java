package workbook.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

/** Keeps bookings in the database, and with them, in the same transaction, their announcements. */
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
    Instant now = clock.instant();
    database.useTransaction(transaction -> {
      store(transaction, booking);
      for (BookingEvent event : booking.news()) {
        record(transaction, event, now);
      }
    });
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

  private static void record(Handle transaction, BookingEvent event, Instant now) {
    transaction
        .createUpdate("""
            insert into outbox (event_id, booking, version, type, payload, recorded_at)
            values (:eventId, :booking, :version, :type, :payload, :now)
            """)
        .bind("eventId", UUID.randomUUID().toString())
        .bind("booking", event.booking())
        .bind("version", event.version())
        .bind("type", BookingMessages.type(event))
        .bind("payload", BookingMessages.payload(event))
        .bind("now", now)
        .execute();
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
