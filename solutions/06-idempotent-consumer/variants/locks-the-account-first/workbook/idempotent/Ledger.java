package workbook.idempotent;

import java.time.InstantSource;
import org.jdbi.v3.core.Handle;
import workbook.idempotent.domain.CrossingCancelled;
import workbook.idempotent.domain.Desk;
import workbook.ports.Message;

/**
 * The books of Payments: what was paid back, and what each travel account holds.
 *
 * <p>Step 3 is about a passenger whose account has not been opened yet.
 */
final class Ledger {

  private final InstantSource clock;

  Ledger(InstantSource clock) {
    this.clock = clock;
  }

  /** Nobody else pays this passenger before the transaction ends. */
  void lockAccount(Handle handle, CrossingCancelled cancelled) {
    handle
        .createQuery("select number from account where passenger = :passenger for update")
        .bind("passenger", cancelled.passenger())
        .mapTo(String.class)
        .findOne()
        .orElseThrow(() -> new IllegalStateException(cancelled.passenger() + " has no account"));
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
    // For SQL, no row is not an error. For the passenger it is: the exception rolls back the
    // payment above and the memory with it, and the broker brings the message again.
    if (accounts != 1) {
      throw new IllegalStateException(
          cancelled.passenger() + " has " + accounts + " accounts, need 1");
    }
  }
}
