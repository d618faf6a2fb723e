package workbook.idempotent;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import workbook.idempotent.domain.CrossingCancelled;
import workbook.idempotent.domain.Desk;
import workbook.ports.Message;

/** Pays passengers back who have no travel account: the money goes to their card. */
public final class CardRefunds {

  private final Desk desk;
  private final Jdbi jdbi;
  private final Inbox inbox;
  private final CardProvider provider;

  public CardRefunds(Desk desk, DataSource database, InstantSource clock, CardProvider provider) {
    this.desk = desk;
    this.jdbi = Jdbi.create(database);
    this.inbox = new Inbox(database, clock);
    this.provider = provider;
  }

  /** Handles one delivery. A normal return acknowledges it, an exception asks for it again. */
  public void on(Message message) {
    CrossingCancelled cancelled = Cancellations.read(message);
    provider.refund(key(message), cancelled.booking(), desk.owes(cancelled));
  }

  /** The same at each try, and different for each desk, source and message. */
  private String key(Message message) {
    return desk.name() + ":" + message.source().length() + ":" + message.source() + ":"
        + message.id();
  }
}
