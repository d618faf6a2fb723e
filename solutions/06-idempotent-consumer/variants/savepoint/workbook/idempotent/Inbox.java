package workbook.idempotent;

import java.sql.SQLException;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import workbook.ports.Message;

/**
 * The memory of the desks: which messages have been here before.
 *
 * <p>All desks share one inbox table. A message is known by what is on its envelope, for each desk
 * apart.
 */
public final class Inbox {

  private static final String UNIQUE_VIOLATION = "23505";

  private final Jdbi jdbi;
  private final InstantSource clock;

  public Inbox(DataSource database, InstantSource clock) {
    this.jdbi = Jdbi.create(database);
    this.clock = clock;
  }

  /** The tables of the memory, as SQL; they are made when the database is new. */
  public static String schema() {
    // The primary key is the point: only the database sees two desks at once, and only a
    // constraint makes it refuse the second.
    return """
        create table inbox (
          consumer varchar(40) not null,
          source varchar(100) not null,
          message_id varchar(100) not null,
          seen_at timestamp with time zone not null,
          primary key (consumer, source, message_id)
        );
        """;
  }

  /**
   * Remembers the message for this consumer, in the caller's transaction.
   *
   * @return whether it is new; false if it was here before
   */
  boolean isNew(Handle transaction, String consumer, Message message) {
    transaction.savepoint("before the entry");
    try {
      transaction
          .createUpdate("""
              insert into inbox (consumer, source, message_id, seen_at)
              values (:consumer, :source, :id, :now)
              """)
          .bind("consumer", consumer)
          .bind("source", message.source())
          .bind("id", message.id())
          .bind("now", clock.instant())
          .execute();
      return true;
    } catch (UnableToExecuteStatementException refused) {
      if (refused.getCause() instanceof SQLException error
          && UNIQUE_VIOLATION.equals(error.getSQLState())) {
        transaction.rollbackToSavepoint("before the entry");
        return false;
      }
      throw refused;
    }
  }

  /** Forgets what need not be remembered any longer. The night watch calls it once a day. */
  public void forget() {
    // The promise counts from the publication. A message is seen later than that, so counting from
    // there remembers a little too long, never too short.
    jdbi.useHandle(handle -> handle
        .createUpdate("delete from inbox where seen_at < :before")
        .bind("before", clock.instant().minus(BrokerPromise.REPEATS_FOR))
        .execute());
  }
}
