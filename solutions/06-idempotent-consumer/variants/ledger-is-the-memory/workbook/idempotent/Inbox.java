package workbook.idempotent;

import java.time.InstantSource;
import javax.sql.DataSource;

/**
 * The memory of the desks is the ledger: it is kept for ever, and each payment in it names the
 * message that asked for it.
 */
public final class Inbox {

  public Inbox(DataSource database, InstantSource clock) {}

  /** No table, but a promise: one payment for each desk and message. */
  public static String schema() {
    return "create unique index one_payment on refund (desk, source, message_id);";
  }

  /** Nothing to forget: the ledger is for the auditors too. */
  public void forget() {}
}
