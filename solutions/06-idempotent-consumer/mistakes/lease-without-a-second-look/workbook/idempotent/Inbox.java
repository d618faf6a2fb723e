package workbook.idempotent;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import workbook.ports.Message;

/**
 * The memory of the desks: which messages have been here before.
 *
 * <p>All desks share one inbox table. A message is known by what is on its envelope, for each desk
 * apart.
 */
public final class Inbox {

  private static final Duration CLAIM = Duration.ofMinutes(1);

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
          claimed_until timestamp with time zone not null,
          done boolean not null,
          primary key (consumer, source, message_id)
        );
        """;
  }

  /** Puts the consumer's name down for a message for a moment; false if somebody else did. */
  boolean claim(Handle transaction, String consumer, Message message) {
    Instant now = clock.instant();
    int claimed = transaction
        .createUpdate("""
                insert into inbox (consumer, source, message_id, seen_at, claimed_until, done)
                values (:consumer, :source, :id, :now, :until, false)
                on conflict do nothing
                """)
        .bind("consumer", consumer)
        .bind("source", message.source())
        .bind("id", message.id())
        .bind("now", now)
        .bind("until", now.plus(CLAIM))
        .execute();
    if (claimed == 0) {
      claimed = transaction
          .createUpdate("""
                  update inbox set claimed_until = :until
                  where consumer = :consumer and source = :source and message_id = :id
                    and not done and claimed_until <= :now
                  """)
          .bind("consumer", consumer)
          .bind("source", message.source())
          .bind("id", message.id())
          .bind("now", now)
          .bind("until", now.plus(CLAIM))
          .execute();
    }
    return claimed == 1;
  }

  /** Whether the message was handled before. */
  boolean isDone(Handle transaction, String consumer, Message message) {
    return transaction
            .createQuery("""
                select count(*) from inbox
                where consumer = :consumer and source = :source and message_id = :id and done
                """)
            .bind("consumer", consumer)
            .bind("source", message.source())
            .bind("id", message.id())
            .mapTo(Long.class)
            .one()
        > 0;
  }

  /** What was claimed is done. False if it was done already. */
  boolean done(Handle transaction, String consumer, Message message) {
    return transaction
            .createUpdate("""
            update inbox set done = true
            where consumer = :consumer and source = :source and message_id = :id and not done
            """)
            .bind("consumer", consumer)
            .bind("source", message.source())
            .bind("id", message.id())
            .execute()
        == 1;
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
