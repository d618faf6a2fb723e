package workbook.process;

import org.jdbi.v3.core.Handle;
import workbook.ports.Message;
import workbook.process.domain.Command;

/**
 * Keeps commands until a relay carries them away, as in chapter 5. The relay takes only what is
 * committed, within a tenth of a second, in the order of writing.
 */
public final class Outbox {

  /** Where the relay publishes; Fleet, Payments and the passengers listen there. */
  public static final String TOPIC = "commands";

  /** Who sends what lies in the outbox. */
  public static final String SOURCE = "rebooking";

  /** Writes the command down, in the transaction of this handle; the relay numbers it. */
  public void add(Handle transaction, Command command) {
    Message message = Wire.write("unsent", SOURCE, command);
    transaction
        .createUpdate("""
            insert into outbox (type, booking, payload, sent)
            values (:type, :booking, :payload, false)
            """)
        .bind("type", message.type())
        .bind("booking", message.key())
        .bind("payload", message.payload())
        .execute();
  }
}
