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
          consumer varchar(40) not null,
          source varchar(100) not null,
          message_id varchar(100) not null,
          seen_at timestamp with time zone not null,
          primary key (consumer, source, message_id)
        );
        """;
  }

  boolean knows(Handle handle, String consumer, Message message) {
    return handle
            .createQuery("""
                select count(*) from inbox
                where consumer = :consumer and source = :source and message_id = :id
                """)
            .bind("consumer", consumer)
            .bind("source", message.source())
            .bind("id", message.id())
            .mapTo(Long.class)
            .one()
        > 0;
  }

  void remember(Handle handle, String consumer, Message message) {
    handle
        .createUpdate("""
            insert into inbox (consumer, source, message_id, seen_at)
            values (:consumer, :source, :id, :now)
            """)
        .bind("consumer", consumer)
        .bind("source", message.source())
        .bind("id", message.id())
        .bind("now", clock.instant())
        .execute();
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
