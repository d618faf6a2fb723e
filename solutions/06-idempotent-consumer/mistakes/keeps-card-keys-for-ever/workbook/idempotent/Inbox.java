package workbook.idempotent;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
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
        create table card_key (
          desk varchar(20) not null,
          source varchar(100) not null,
          message_id varchar(100) not null,
          refund_key varchar(40) not null,
          seen_at timestamp with time zone not null,
          primary key (desk, source, message_id)
        );
        """;
  }

  /** Remembers the message; whether this consumer had not seen it before. */
  boolean firstTime(Handle handle, String consumer, Message message) {
    return handle
            .createUpdate("""
                insert into inbox (consumer, source, message_id, seen_at)
                values (:consumer, :source, :id, :now)
                on conflict do nothing
                """)
            .bind("consumer", consumer)
            .bind("source", message.source())
            .bind("id", message.id())
            .bind("now", clock.instant())
            .execute()
        == 1;
  }

  /** The key of this refund: drawn once, then always the one that was drawn. */
  String cardKey(Handle handle, String desk, Message message) {
    handle
        .createUpdate("""
            insert into card_key (desk, source, message_id, refund_key, seen_at)
            values (:desk, :source, :id, :key, :now)
            on conflict do nothing
            """)
        .bind("desk", desk)
        .bind("source", message.source())
        .bind("id", message.id())
        .bind("key", UUID.randomUUID().toString())
        .bind("now", clock.instant())
        .execute();
    return handle
        .createQuery("""
            select refund_key from card_key
            where desk = :desk and source = :source and message_id = :id
            """)
        .bind("desk", desk)
        .bind("source", message.source())
        .bind("id", message.id())
        .mapTo(String.class)
        .one();
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
