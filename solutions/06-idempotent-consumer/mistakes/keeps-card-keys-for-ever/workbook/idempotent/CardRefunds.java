package workbook.idempotent;

import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
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
  private final Jdbi jdbi;
  private final CardProvider provider;

  public CardRefunds(Desk desk, DataSource database, InstantSource clock, CardProvider provider) {
    this.desk = desk;
    this.jdbi = Jdbi.create(database);
    this.provider = provider;
  }

  /** Handles one delivery. A normal return acknowledges it, an exception asks for it again. */
  public void on(Message message) {
    CrossingCancelled cancelled = Cancellations.read(message);
    provider.refund(keyOf(message), cancelled.booking(), desk.owes(cancelled));
  }

  /** The same for each delivery of a message, and for nothing else. */
  private String keyOf(Message message) {
    return jdbi.inTransaction(transaction -> {
      draw(transaction, message);
      return transaction
          .createQuery("""
              select refund_key from card_key
              where desk = :desk and source = :source and message_id = :id
              """)
          .bind("desk", desk.name())
          .bind("source", message.source())
          .bind("id", message.id())
          .mapTo(String.class)
          .one();
    });
  }

  /** A key for the message, unless it has one. */
  private void draw(Handle transaction, Message message) {
    transaction
        .createUpdate("""
            insert into card_key (desk, source, message_id, refund_key)
            values (:desk, :source, :id, :key)
            on conflict do nothing
            """)
        .bind("desk", desk.name())
        .bind("source", message.source())
        .bind("id", message.id())
        .bind("key", UUID.randomUUID().toString())
        .execute();
  }
}
