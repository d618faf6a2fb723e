package workbook.idempotent;

import java.time.InstantSource;
import org.jdbi.v3.core.Handle;
import workbook.idempotent.domain.CrossingCancelled;
import workbook.idempotent.domain.Desk;
import workbook.ports.Message;

/** The books of Payments: what was paid back, and what each travel account holds. */
final class Ledger {

  private final InstantSource clock;

  Ledger(InstantSource clock) {
    this.clock = clock;
  }

  /** Pays what this desk owes for the cancellation, with the caller's handle. */
  void payBack(Handle handle, Desk desk, Message message, CrossingCancelled cancelled) {
    handle
        .createUpdate("""
            insert into refund (desk, booking, passenger, amount, source, message_id, paid_at)
            values (:desk, :booking, :passenger, :amount, :source, :id, :now)
            """)
        .bind("desk", desk.name())
        .bind("booking", cancelled.booking())
        .bind("passenger", cancelled.passenger())
        .bind("amount", desk.owes(cancelled))
        .bind("source", message.source())
        .bind("id", message.id())
        .bind("now", clock.instant())
        .execute();
    int accounts = handle
        .createUpdate("update account set balance = balance + :amount where passenger = :passenger")
        .bind("amount", desk.owes(cancelled))
        .bind("passenger", cancelled.passenger())
        .execute();
    if (accounts == 0) {
      // nothing is committed; the message comes again, perhaps after the account was opened
      throw new IllegalStateException("no account yet for " + cancelled.passenger());
    }
  }
}
