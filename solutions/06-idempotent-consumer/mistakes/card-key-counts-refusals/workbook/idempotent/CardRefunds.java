package workbook.idempotent;

import java.time.InstantSource;
import javax.sql.DataSource;
import workbook.idempotent.domain.CrossingCancelled;
import workbook.idempotent.domain.Desk;
import workbook.ports.Message;
import workbook.ports.Unavailable;

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
    for (int attempt = 1; ; attempt++) {
      try {
        String key = keyOf(message) + "/" + attempt;
        provider.refund(key, cancelled.booking(), desk.owes(cancelled));
        return;
      } catch (Unavailable nothingHasMoved) {
        if (attempt == 3) {
          throw nothingHasMoved;
        }
      }
    }
  }

  /** Names the refund; each attempt adds its number. */
  private String keyOf(Message message) {
    return desk + "/" + message.source() + "/" + message.id();
  }
}
