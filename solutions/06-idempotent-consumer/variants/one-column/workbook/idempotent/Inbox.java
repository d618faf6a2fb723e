package workbook.idempotent;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
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
          name uuid primary key,
          seen_on date not null
        );
        """;
  }

  /**
   * Remembers the message for this consumer, in the caller's transaction.
   *
   * @return whether it is new; false if it was here before
   */
  boolean isNew(Handle transaction, String consumer, Message message) {
    // "on conflict do nothing" and not a caught exception: PostgreSQL ends a transaction at its
    // first error, whether somebody catches it or not.
    int added = transaction
        .createUpdate("""
                insert into inbox (name, seen_on)
                values (:name, :today)
                on conflict do nothing
                """)
        .bind("name", name(consumer, message))
        .bind("today", today())
        .execute();
    return added == 1;
  }

  private static UUID name(String consumer, Message message) {
    String name = consumer + "\n" + message.source() + "\n" + message.id();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** Forgets what need not be remembered any longer. The night watch calls it once a day. */
  public void forget() {
    // The promise counts from the publication. A message is seen later than that, so counting from
    // there remembers a little too long, never too short.
    jdbi.useHandle(handle -> handle
        .createUpdate("delete from inbox where seen_on < :before")
        .bind("before", today().minusDays(BrokerPromise.REPEATS_FOR.toDays() + 1))
        .execute());
  }
}
