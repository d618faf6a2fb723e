package workbook.idempotent;

import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import workbook.ports.Message;

/** The memory of the desks: which messages each consumer has handled. */
public final class Inbox {

  private final Jdbi jdbi;
  private final InstantSource clock;

  public Inbox(DataSource database, InstantSource clock) {
    this.jdbi = Jdbi.create(database);
    this.clock = clock;
  }

  /** The tables of the memory, as SQL; they are made when the database is new. */
  public static String schema() {
    return """
        create table inbox (
          message varchar(255) primary key,
          seen_at timestamp with time zone not null
        );
        """;
  }

  /** Remembers the message; whether this consumer had not seen it before. */
  boolean firstTime(Handle handle, String consumer, Message message) {
    return handle
            .createUpdate(
                "insert into inbox (message, seen_at) values (:key, :now) on conflict do nothing")
            .bind("key", consumer + "-" + message.source() + "-" + message.id())
            .bind("now", clock.instant())
            .execute()
        == 1;
  }

  /** Forgets what need not be remembered any longer. The night watch calls it once a day. */
  public void forget() {
    // a repeat comes at most REPEATS_FOR after publication, and nobody hears of it before that
    Instant limit = clock.instant().minus(BrokerPromise.REPEATS_FOR);
    jdbi.useHandle(handle -> handle
        .createUpdate("delete from inbox where seen_at < :limit")
        .bind("limit", limit)
        .execute());
  }
}
