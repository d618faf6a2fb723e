package workbook.idempotent;

import java.time.InstantSource;
import javax.sql.DataSource;
import workbook.idempotent.domain.CrossingCancelled;
import workbook.idempotent.domain.Desk;
import workbook.ports.Message;

/**
 * Pays passengers back who have no travel account: the money goes to their card.
 *
 * <p>The money is moved by the card provider, which takes no part in our transactions. Step 5 is
 * about what then still makes twice be once. The database is at hand, if you want it.
 */
public final class CardRefunds {

  private final Desk desk;
  private final CardProvider provider;

  public CardRefunds(Desk desk, DataSource database, InstantSource clock, CardProvider provider) {
    this.desk = desk;
    this.provider = provider;
  }

  /** Handles one delivery. A normal return acknowledges it, an exception asks for it again. */
  public void on(Message message) {
    CrossingCancelled cancelled = Cancellations.read(message);
    // No memory of ours: it could only say "I have called", never "the money has moved". The
    // provider knows that, so we ask it again, under the same name for the same refund. If no
    // answer comes, the exception asks the broker for another try.
    provider.refund(keyOf(message), cancelled.booking(), desk.owes(cancelled));
  }

  /** The same for each delivery of a message, and for nothing else. */
  private String keyOf(Message message) {
    long amount = desk.owes(Cancellations.read(message));
    return message.source() + "/" + message.id() + "/" + amount;
  }
}
