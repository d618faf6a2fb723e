package workbook.idempotent;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import workbook.idempotent.domain.CrossingCancelled;

/**
 * The memory of the desks: which cancellations have been here before. A first draft, which nobody
 * uses yet.
 *
 * <p>All desks share one inbox table. You may change the table and the methods as you like, as long
 * as {@link #schema} and {@link #forget} stay. Step 1: what makes two deliveries the same message?
 * Step 4: two desks can ask at the same moment. Step 6: no memory can grow for ever.
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
    return """
        create table inbox (
          booking varchar(40) not null,
          seen_at timestamp with time zone not null
        );
        """;
  }

  /** Whether this cancellation has been here before. */
  boolean knows(Handle handle, CrossingCancelled cancelled) {
    return handle
            .createQuery("select count(*) from inbox where booking = :booking")
            .bind("booking", cancelled.booking())
            .mapTo(Long.class)
            .one()
        > 0;
  }

  /** From now on the cancellation is known. */
  void remember(Handle handle, CrossingCancelled cancelled) {
    handle
        .createUpdate("insert into inbox (booking, seen_at) values (:booking, :now)")
        .bind("booking", cancelled.booking())
        .bind("now", clock.instant())
        .execute();
  }

  /** Forgets what need not be remembered any longer. The night watch calls it once a day. */
  public void forget() {
    // TODO step 6: forget only what cannot come again; BrokerPromise says how long it can.
    jdbi.useHandle(handle -> handle.execute("delete from inbox"));
  }
}
