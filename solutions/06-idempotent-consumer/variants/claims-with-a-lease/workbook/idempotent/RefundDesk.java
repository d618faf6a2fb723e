package workbook.idempotent;

import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import workbook.idempotent.domain.CrossingCancelled;
import workbook.idempotent.domain.Desk;
import workbook.ports.Message;

/** Pays passengers back into their travel accounts when a crossing is cancelled. */
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
    String token = UUID.randomUUID().toString();
    Inbox.Answer answer = inbox.claim(desk.name(), message, token);
    if (answer == Inbox.Answer.DONE) {
      return;
    }
    if (answer == Inbox.Answer.IN_WORK) {
      throw new IllegalStateException("another desk works on it: " + message);
    }
    try {
      jdbi.useTransaction(handle -> {
        inbox.done(handle, desk.name(), message, token);
        ledger.payBack(handle, desk, message, cancelled);
      });
    } catch (RuntimeException e) {
      inbox.release(desk.name(), message, token);
      throw e;
    }
  }
}
