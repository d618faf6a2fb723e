package workbook.process;

import org.jdbi.v3.core.Handle;
import workbook.ports.Message;

/** Remembers which messages have been here before, as in chapter 6. */
public final class Inbox {

  /**
   * Remembers the message, in the transaction of this handle.
   *
   * @return whether it is new; false if this same message was here before
   */
  public boolean isNew(Handle transaction, Message message) {
    int added = transaction
        .createUpdate("""
            insert into inbox (source, message_id) values (:source, :id)
            on conflict do nothing
            """)
        .bind("source", message.source())
        .bind("id", message.id())
        .execute();
    return added == 1;
  }
}
