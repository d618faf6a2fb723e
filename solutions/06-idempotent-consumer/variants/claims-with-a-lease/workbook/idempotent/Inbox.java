package workbook.idempotent;

import java.time.Duration;
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
          claimed_by varchar(40) not null,
          status varchar(10) not null,
          seen_at timestamp with time zone not null,
          primary key (consumer, source, message_id)
        );
        """;
  }

  /** How long a claim is honoured; a desk that crashed cannot give its claim back. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  enum Answer {
    YOURS,
    DONE,
    IN_WORK
  }

  /** Claims the message for a token, in a transaction of its own. */
  Answer claim(String consumer, Message message, String token) {
    return jdbi.inTransaction(handle -> {
      Instant now = clock.instant();
      int claimed = handle
          .createUpdate("""
                      insert into inbox
                        (consumer, source, message_id, claimed_by, status, seen_at)
                      values (:consumer, :source, :id, :token, 'CLAIMED', :now)
                      on conflict do nothing
                      """)
          .bind("consumer", consumer)
          .bind("source", message.source())
          .bind("id", message.id())
          .bind("token", token)
          .bind("now", now)
          .execute();
      if (claimed == 0) {
        claimed = handle
            .createUpdate("""
                        update inbox set claimed_by = :token, seen_at = :now
                        where consumer = :consumer and source = :source and message_id = :id
                          and status = 'CLAIMED' and seen_at <= :expired
                        """)
            .bind("consumer", consumer)
            .bind("source", message.source())
            .bind("id", message.id())
            .bind("token", token)
            .bind("now", now)
            .bind("expired", now.minus(LEASE))
            .execute();
      }
      if (claimed == 1) {
        return Answer.YOURS;
      }
      String status = handle
          .createQuery("""
                      select status from inbox
                      where consumer = :consumer and source = :source and message_id = :id
                      """)
          .bind("consumer", consumer)
          .bind("source", message.source())
          .bind("id", message.id())
          .mapTo(String.class)
          .findOne()
          .orElse("CLAIMED");
      return status.equals("DONE") ? Answer.DONE : Answer.IN_WORK;
    });
  }

  /** Marks the message as handled, with the handle of the effect, if the claim is still ours. */
  void done(Handle handle, String consumer, Message message, String token) {
    int rows = handle
        .createUpdate("""
                update inbox set status = 'DONE', seen_at = :now
                where consumer = :consumer and source = :source and message_id = :id
                  and status = 'CLAIMED' and claimed_by = :token
                """)
        .bind("consumer", consumer)
        .bind("source", message.source())
        .bind("id", message.id())
        .bind("token", token)
        .bind("now", clock.instant())
        .execute();
    if (rows == 0) {
      throw new IllegalStateException("the claim was taken over: " + message);
    }
  }

  /** Gives a claim back after a failure. */
  void release(String consumer, Message message, String token) {
    jdbi.useHandle(handle -> handle
        .createUpdate("""
                    delete from inbox
                    where consumer = :consumer and source = :source and message_id = :id
                      and status = 'CLAIMED' and claimed_by = :token
                    """)
        .bind("consumer", consumer)
        .bind("source", message.source())
        .bind("id", message.id())
        .bind("token", token)
        .execute());
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
