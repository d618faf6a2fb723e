package workbook.idempotent;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import workbook.idempotent.domain.CrossingCancelled;
import workbook.idempotent.domain.Desk;
import workbook.ports.Message;

/**
 * Pays passengers back into their travel accounts when a crossing is cancelled.
 *
 * <p>The broker delivers a message until {@link #on} has come back normally and the broker has
 * heard of it, so the same cancellation can come twice. Step 1 makes the desk remember what it has
 * paid for; step 2 makes that hold when the desk crashes in the middle.
 */
public final class RefundDesk {

  private final Desk desk;
  private final Jdbi jdbi;
  private final Ledger ledger;
  private final Inbox inbox;

  public RefundDesk(Desk desk, DataSource database, InstantSource clock) {
    this.desk = desk;
    this.jdbi = Jdbi.create(database);
    this.ledger = new Ledger(clock);
    this.inbox = new Inbox(database, clock);
  }

  /** Handles one delivery. A normal return acknowledges it, an exception asks for it again. */
  public void on(Message message) {
    CrossingCancelled cancelled = Cancellations.read(message);
    if (!jdbi.inTransaction(transaction -> inbox.claim(transaction, desk.name(), message))) {
      if (jdbi.withHandle(handle -> inbox.isDone(handle, desk.name(), message))) {
        return;
      }
      throw new IllegalStateException("somebody else is at " + message);
    }
    jdbi.useTransaction(transaction -> {
      inbox.done(transaction, desk.name(), message);
      ledger.payBack(transaction, desk, message, cancelled);
    });
  }
}
