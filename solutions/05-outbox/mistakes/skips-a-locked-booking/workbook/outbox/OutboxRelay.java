package workbook.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import workbook.ports.Broker;
import workbook.ports.Message;
import workbook.ports.Rejected;
import workbook.ports.TechnicalFailure;

/**
 * Reads what waits in the outbox, publishes it and ticks it off. A timer calls {@link #poll} again
 * and again; after a crash the relay starts anew and knows only what the database knows.
 */
public final class OutboxRelay {

  private static final int TRIES = 3;

  private final Jdbi database;
  private final Broker broker;
  private final InstantSource clock;

  public OutboxRelay(DataSource database, Broker broker, InstantSource clock) {
    this.database = Sql.on(database);
    this.broker = broker;
    this.clock = clock;
  }

  /** Publishes what is waiting, booking by booking, and keeps a booking's rows locked meanwhile. */
  public void poll() {
    for (String booking : bookings()) {
      database.useTransaction(transaction -> publishAll(transaction, booking));
    }
  }

  private List<String> bookings() {
    return database.withHandle(handle -> handle
        .createQuery("select distinct booking from outbox where sent_at is null order by booking")
        .mapTo(String.class)
        .list());
  }

  private void publishAll(Handle transaction, String booking) {
    for (Waiting event : waiting(transaction, booking)) {
      if (event.parked()) {
        return;
      }
      try {
        publish(event);
      } catch (Rejected rejection) {
        rejected(transaction, event, rejection);
        return;
      } catch (TechnicalFailure failure) {
        return;
      }
      tickOff(transaction, event);
    }
  }

  /** Events that wait for a person, oldest first. */
  public List<ParkedEvent> parked() {
    return database.withHandle(
        handle -> handle.createQuery("""
                    select * from outbox where parked_reason is not null and sent_at is null
                    order by id
                    """).map(OutboxRelay::parkedEvent).list());
  }

  /** Removes what was sent and is older than this. */
  public void cleanUp(Duration age) {
    database.useHandle(handle -> handle
        .createUpdate("delete from outbox where sent_at is not null and recorded_at < :before")
        .bind("before", clock.instant().minus(age))
        .execute());
  }

  private static List<Waiting> waiting(Handle transaction, String booking) {
    return transaction
        .createQuery("""
            select * from outbox where booking = :booking and sent_at is null
            order by version
            for update skip locked
            """)
        .bind("booking", booking)
        .map(OutboxRelay::waitingEvent)
        .list();
  }

  private void publish(Waiting event) {
    broker.publish(BookingMessages.TOPIC, event.message());
  }

  private void tickOff(Handle transaction, Waiting event) {
    transaction
        .createUpdate("update outbox set sent_at = :now where id = :id")
        .bind("now", clock.instant())
        .bind("id", event.id())
        .execute();
  }

  private static void rejected(Handle transaction, Waiting event, Rejected rejection) {
    transaction
        .createUpdate("""
            update outbox set
              attempts = attempts + 1,
              parked_reason =
                case when attempts + 1 >= :tries then cast(:reason as varchar(4000)) end
            where id = :id
            """)
        .bind("tries", TRIES)
        .bind("reason", reason(rejection))
        .bind("id", event.id())
        .execute();
  }

  private static String reason(Rejected rejection) {
    String reason = "the broker rejected it: " + rejection.getMessage();
    return reason.substring(0, Math.min(reason.length(), 4000));
  }

  /** A row of the outbox that has not been sent. */
  private record Waiting(
      long id,
      String eventId,
      String type,
      String booking,
      int version,
      String payload,
      boolean parked) {

    Message message() {
      return new Message(eventId, BookingMessages.SOURCE, type, booking, payload);
    }
  }

  private static Waiting waitingEvent(ResultSet row, StatementContext context) throws SQLException {
    return new Waiting(
        row.getLong("id"),
        row.getString("event_id"),
        row.getString("type"),
        row.getString("booking"),
        row.getInt("version"),
        row.getString("payload"),
        row.getString("parked_reason") != null);
  }

  private static ParkedEvent parkedEvent(ResultSet row, StatementContext context)
      throws SQLException {
    return new ParkedEvent(
        row.getString("event_id"),
        row.getString("booking"),
        row.getInt("version"),
        row.getString("parked_reason"));
  }
}
