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
import workbook.ports.Rejected;
import workbook.ports.TechnicalFailure;

/**
 * Reads what waits in the outbox, publishes it and ticks it off. A timer calls {@link #poll} again
 * and again; after a crash the relay starts anew and knows only what the database knows.
 */
public final class OutboxRelay {

  private static final int TRIES = 3;
  private static final int PAGE = 10;

  private final Jdbi database;
  private final Broker broker;
  private final InstantSource clock;

  public OutboxRelay(DataSource database, Broker broker, InstantSource clock) {
    this.database = Sql.on(database);
    this.broker = broker;
    this.clock = clock;
  }

  /** Publishes what is waiting; a booking stops at the first of its events that cannot go. */
  public void poll() {
    Set<String> stopped = new HashSet<>();
    for (Waiting event : waiting()) {
      if (stopped.contains(event.booking())) {
        continue;
      }
      if (event.parked()) {
        stopped.add(event.booking());
        continue;
      }
      try {
        publish(event);
        tickOff(event);
      } catch (Rejected rejection) {
        stopped.add(event.booking());
        rejected(event, rejection);
      } catch (TechnicalFailure failure) {
        // not acknowledged, so it goes on waiting, and so do those behind it
        stopped.add(event.booking());
      }
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

  private List<Waiting> waiting() {
    return database.withHandle(handle -> handle
        .createQuery("select * from outbox where sent_at is null order by id limit :page")
        .bind("page", PAGE)
        .map(OutboxRelay::waitingEvent)
        .list());
  }

  private void publish(Waiting event) {
    broker.publish(BookingMessages.TOPIC, event.message());
  }

  private void tickOff(Waiting event) {
    database.useHandle(handle -> handle
        .createUpdate("update outbox set sent_at = :now where id = :id and sent_at is null")
        .bind("now", clock.instant())
        .bind("id", event.id())
        .execute());
  }

  private void rejected(Waiting event, Rejected rejection) {
    database.useHandle(handle -> handle
        .createUpdate("""
                    update outbox set
                      attempts = attempts + 1,
                      parked_reason =
                        case when attempts + 1 >= :tries then cast(:reason as varchar(4000)) end
                    where id = :id and sent_at is null and parked_reason is null
                    """)
        .bind("tries", TRIES)
        .bind("reason", reason(rejection))
        .bind("id", event.id())
        .execute());
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
