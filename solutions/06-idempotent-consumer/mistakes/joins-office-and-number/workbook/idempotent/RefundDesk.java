package workbook.idempotent;

import java.time.InstantSource;
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
    jdbi.useTransaction(handle -> {
      if (inbox.firstTime(handle, desk.name(), message)) {
        ledger.payBack(handle, desk, message, cancelled);
      }
    });
  }
}
