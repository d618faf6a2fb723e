package workbook.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import workbook.ports.Broker;
import workbook.ports.Message;
import workbook.ports.TechnicalFailure;

/**
 * Reads what waits in the outbox, publishes it and ticks it off. A timer calls {@link #poll} again
 * and again; after a crash the relay starts anew and knows only what the database knows.
 *
 * <p>On a calm day it works. Steps 2 to 5 change {@link #poll} and what it calls, step 6 changes
 * {@link #cleanUp}.
 */
public final class OutboxRelay {

  private final Jdbi database;
  private final Broker broker;
  private final InstantSource clock;

  public OutboxRelay(DataSource database, Broker broker, InstantSource clock) {
    this.database = Sql.on(database);
    this.broker = broker;
    this.clock = clock;
  }

  /** Publishes what is waiting. */
  public void poll() {
    for (Waiting event : waiting()) {
      // TODO step 2: a crash fits between any two lines.
      tickOff(event);
      publish(event);
    }
  }

  /** Events that wait for a person, oldest first. */
  public List<ParkedEvent> parked() {
    return database.withHandle(handle -> handle
        .createQuery("select * from outbox where parked_reason is not null order by id")
        .map(OutboxRelay::parkedEvent)
        .list());
  }

  /** Removes what was sent and is older than this. */
  public void cleanUp(Duration age) {
    // TODO step 6: which rows has nobody any use for?
    database.useHandle(handle -> handle
        .createUpdate("delete from outbox where recorded_at < :before")
        .bind("before", clock.instant().minus(age))
        .execute());
  }

  // TODO step 4: in which order, and what happens to the second event when the first one fails?
  private List<Waiting> waiting() {
    return database.withHandle(handle -> handle
        .createQuery("select * from outbox where sent_at is null order by recorded_at")
        .map(OutboxRelay::waitingEvent)
        .list());
  }

  private void publish(Waiting event) {
    // TODO step 3: by this id a listener recognises what it has heard before.
    String id = UUID.randomUUID().toString();
    var message =
        new Message(id, BookingMessages.SOURCE, event.type(), event.booking(), event.payload());
    try {
      broker.publish(BookingMessages.TOPIC, message);
    } catch (TechnicalFailure failure) {
      // TODO steps 3 and 5: the broker is busy, and there is always a next time. Is there?
    }
  }

  private void tickOff(Waiting event) {
    database.useHandle(handle -> handle
        .createUpdate("update outbox set sent_at = :now where id = :id")
        .bind("now", clock.instant())
        .bind("id", event.id())
        .execute());
  }

  /** A row of the outbox that has not been sent. */
  private record Waiting(long id, String type, String booking, String payload) {}

  private static Waiting waitingEvent(ResultSet row, StatementContext context) throws SQLException {
    return new Waiting(
        row.getLong("id"),
        row.getString("type"),
        row.getString("booking"),
        row.getString("payload"));
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
