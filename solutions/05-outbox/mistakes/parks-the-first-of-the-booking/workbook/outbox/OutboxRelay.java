package workbook.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import workbook.ports.Broker;
import workbook.ports.Message;
import workbook.ports.OutcomeUnknown;
import workbook.ports.Rejected;
import workbook.ports.Unavailable;

/**
 * Reads what waits in the outbox, publishes it and ticks it off. A timer calls {@link #poll} again
 * and again; after a crash the relay starts anew and knows only what the database knows.
 *
 * <p>Each event is published at least once, those of one booking in order. Several relays may run
 * side by side: then some events are published more than once, always under the same id.
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
    Set<String> stopped = new HashSet<>();
    for (Waiting event : waiting()) {
      // What follows an unsent event of the same booking waits behind it; others go on.
      if (!stopped.contains(event.booking()) && !send(event)) {
        stopped.add(event.booking());
      }
    }
  }

  /** Whether the broker has acknowledged the event, and it is ticked off. */
  private boolean send(Waiting event) {
    try {
      publish(event);
    } catch (Rejected rejected) {
      // The broker has looked at it and will never take it. Only this makes an event a bad one.
      park(event, rejected.getMessage());
      return false;
    } catch (Unavailable | OutcomeUnknown failure) {
      // Says nothing about the event. Without an acknowledgement it is not sent: try again later,
      // even if that means twice.
      return false;
    }
    // Only now, and only this one. A crash before this line repeats the event; the other way round
    // a crash would lose it.
    tickOff(event);
    return true;
  }

  /** Events that wait for a person, oldest first. */
  public List<ParkedEvent> parked() {
    return database.withHandle(handle -> handle
        .createQuery("select * from outbox where parked_reason is not null order by id")
        .map(OutboxRelay::parkedEvent)
        .list());
  }

  /** Removes what was sent and is older than this. What was never sent has no age to speak of. */
  public void cleanUp(Duration age) {
    database.useHandle(handle -> handle
        .createUpdate("delete from outbox where sent_at < :before")
        .bind("before", clock.instant().minus(age))
        .execute());
  }

  /**
   * Every row that is still unsent, whenever it was recorded and whatever its id: transactions do
   * not commit in the order in which ids are drawn or clocks are read. The order within a booking
   * is that of its versions, which the booking itself has counted.
   */
  private List<Waiting> waiting() {
    return database.withHandle(
        handle -> handle.createQuery("""
                    select * from outbox
                    where sent_at is null
                      and booking not in (
                        select booking from outbox where parked_reason is not null)
                    order by booking, version
                    """).map(OutboxRelay::waitingEvent).list());
  }

  private void publish(Waiting event) {
    var message = new Message(
        event.eventId(), BookingMessages.SOURCE, event.type(), event.booking(), event.payload());
    broker.publish(BookingMessages.TOPIC, message);
  }

  private void park(Waiting event, String reason) {
    database.useHandle(handle -> handle
        .createUpdate("""
            update outbox set parked_reason = :reason
            where id = (select min(id) from outbox where booking = :booking)
            """)
        .bind("reason", reason)
        .bind("booking", event.booking())
        .execute());
  }

  private void tickOff(Waiting event) {
    database.useHandle(handle -> handle
        .createUpdate("update outbox set sent_at = :now where id = :id")
        .bind("now", clock.instant())
        .bind("id", event.id())
        .execute());
  }

  /** A row of the outbox that has not been sent. */
  private record Waiting(long id, String eventId, String type, String booking, String payload) {}

  private static Waiting waitingEvent(ResultSet row, StatementContext context) throws SQLException {
    return new Waiting(
        row.getLong("id"),
        row.getString("event_id"),
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
