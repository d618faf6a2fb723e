package workbook.idempotent;

import java.time.InstantSource;
import java.util.Set;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import workbook.idempotent.domain.CrossingCancelled;
import workbook.idempotent.domain.Desk;
import workbook.ports.Message;

/** Pays passengers back into their travel accounts when a crossing is cancelled. */
public final class RefundDesk {

  private final Desk desk;
  private final Jdbi jdbi;
  private final Ledger ledger;
  private final Inbox inbox;
  private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "HYT00", "23505");

  public RefundDesk(Desk desk, DataSource database, InstantSource clock) {
    this.desk = desk;
    this.jdbi = Jdbi.create(database);
    this.ledger = new Ledger(clock);
    this.inbox = new Inbox(database, clock);
  }

  /** Handles one delivery. A normal return acknowledges it, an exception asks for it again. */
  public void on(Message message) {
    CrossingCancelled cancelled = Cancellations.read(message);
    for (int attempt = 1; ; attempt++) {
      try {
        jdbi.useTransaction(
            TransactionIsolationLevel.SERIALIZABLE, handle -> once(handle, message, cancelled));
        return;
      } catch (JdbiException e) {
        if (attempt == 5 || !CONFLICTS.contains(SqlStates.of(e))) {
          throw e;
        }
      }
    }
  }

  private void once(Handle handle, Message message, CrossingCancelled cancelled) {
    if (!inbox.knows(handle, desk.name(), message)) {
      inbox.remember(handle, desk.name(), message);
      ledger.payBack(handle, desk, message, cancelled);
    }
  }
}
