package workbook.worstday.blocks;

import workbook.ports.Broker;
import workbook.ports.Message;

/** A way out for messages. */
@FunctionalInterface
public interface Outlet {

  void send(Books books, String topic, Message message);

  /**
   * Hands the message to the broker at once, in the middle of whatever is going on. Does not know
   * whether that will be committed.
   */
  static Outlet straight(Broker broker) {
    return (books, topic, message) -> broker.publish(topic, message);
  }

  /**
   * Hands the message to the broker as soon as what is going on has been committed; so it never
   * announces what was rolled back. Remembers the message in the program until then.
   */
  static Outlet afterCommit(Broker broker) {
    return (books, topic, message) -> books.afterwards(() -> broker.publish(topic, message));
  }

  /**
   * Puts the message into a table of the program's own database, with whatever else is written
   * there. Does not publish it: that is a {@link Relay}'s work.
   */
  static Outlet outbox() {
    return (books, topic, message) -> books.update(
        """
        insert into outbox (topic, id, source, type, msg_key, payload) values (?, ?, ?, ?, ?, ?)
        """,
        topic,
        message.id(),
        message.source(),
        message.type(),
        message.key(),
        message.payload());
  }
}
