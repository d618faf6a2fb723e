package workbook.worstday.blocks;

import java.util.List;
import workbook.ports.Message;
import workbook.worstday.messages.Mail;

/**
 * The guards. What a guard writes down is committed with what lies inside only if {@link #together}
 * stands outside of it.
 */
public final class Guards {

  private Guards() {}

  /**
   * Everything inside is committed at once or not at all, then the delivery is acknowledged. Does
   * not help against a delivery that comes again after the commit.
   */
  public static Guard together() {
    return (topic, next) ->
        (books, message) -> books.together(inside -> next.handle(inside, message));
  }

  /** The same for a chore. */
  public static Books.Work together(Books.Work chore) {
    return books -> books.together(chore);
  }

  /**
   * Lets each message in once, by its source and id. Does not care for order: what comes late comes
   * in late.
   */
  public static Guard once() {
    return (topic, next) -> (books, message) -> {
      if (added(books, topic, message, message.id(), "once", 1)) {
        next.handle(books, message);
      }
    };
  }

  /**
   * Lets one message in for each source and key, the first that comes; one row for each booking
   * instead of one for each message. Does not look at the id.
   */
  public static Guard oncePerKey() {
    return (topic, next) -> (books, message) -> {
      if (added(books, topic, message, message.key(), "key", 1)) {
        next.handle(books, message);
      }
    };
  }

  /**
   * Lets a message in if its number is higher than any before it with this source and key; drops it
   * otherwise, for good. Numbers may be left out.
   */
  public static Guard newest() {
    return (topic, next) -> (books, message) -> {
      long number = Mail.number(message);
      boolean first = added(books, topic, message, message.key(), "newest", number);
      if (first || advanced(books, topic, message, "newest", number)) {
        next.handle(books, message);
      }
    };
  }

  /**
   * Lets messages of one source and key in by their numbers: 1, 2, 3. Drops what it has seen, keeps
   * what is early until the one before it has come, however long that takes: no number may be left
   * out.
   */
  public static Guard inOrder() {
    return InOrder::new;
  }

  /**
   * Counts how often what lies inside has failed with this message. After so many failures it puts
   * the message aside with the reason, for a person, and acknowledges it. Writes with the books
   * that it is given: what these roll back, it has not written.
   */
  public static Guard parkAfter(int failures) {
    return (topic, next) -> new Parking(topic, failures, next);
  }

  static boolean added(
      Books books, String topic, Message message, String name, String guard, long number) {
    return books.update("""
                insert into seen (topic, source, name, guard, number) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """, topic, message.source(), name, guard, number) == 1;
  }

  static boolean advanced(Books books, String topic, Message message, String guard, long number) {
    return books.update("""
            update seen set number = ?
            where topic = ? and source = ? and name = ? and guard = ? and number < ?
            """, number, topic, message.source(), message.key(), guard, number) == 1;
  }

  /** See {@link Guards#inOrder}. */
  private record InOrder(String topic, Handling next) implements Handling {

    @Override
    public void handle(Books books, Message message) throws Exception {
      long number = Mail.number(message);
      long done = done(books, message);
      if (number > done + 1) {
        keep(books, message, number);
        return;
      }
      Message due = number == done + 1 ? message : null;
      while (due != null) {
        next.handle(books, due);
        done++;
        advanced(books, topic, message, "order", done);
        due = kept(books, message, done + 1);
      }
    }

    /** The number of the last message that was let in; others wait until we are done. */
    private long done(Books books, Message message) {
      if (added(books, topic, message, message.key(), "order", 0)) {
        return 0;
      }
      return books.number("""
          select number from seen where topic = ? and source = ? and name = ? and guard = 'order'
          for update
          """, topic, message.source(), message.key());
    }

    private void keep(Books books, Message message, long number) {
      books.update(
          """
          insert into early (topic, source, msg_key, number, id, type, payload)
          values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
          """,
          topic,
          message.source(),
          message.key(),
          number,
          message.id(),
          message.type(),
          message.payload());
    }

    private Message kept(Books books, Message like, long number) {
      List<List<String>> rows = books.rows("""
          select id, type, payload from early
          where topic = ? and source = ? and msg_key = ? and number = ?
          """, topic, like.source(), like.key(), number);
      if (rows.isEmpty()) {
        return null;
      }
      books.update(
          "delete from early where topic = ? and source = ? and msg_key = ? and number = ?",
          topic,
          like.source(),
          like.key(),
          number);
      List<String> row = rows.get(0);
      return new Message(row.get(0), like.source(), row.get(1), like.key(), row.get(2));
    }
  }
}
