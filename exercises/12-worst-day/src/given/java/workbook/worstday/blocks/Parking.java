package workbook.worstday.blocks;

import workbook.ports.Message;

/** See {@link Guards#parkAfter}. */
record Parking(String topic, int failures, Handling next) implements Handling {

  private static final int LONGEST_REASON = 500;

  @Override
  public void handle(Books books, Message message) throws Exception {
    try {
      next.handle(books, message);
    } catch (Exception failure) {
      if (tries(books, message) < failures) {
        throw failure;
      }
      park(books, topic, message, String.valueOf(failure.getMessage()));
    }
  }

  private int tries(Books books, Message message) {
    Object[] name = {topic, message.source(), message.id()};
    int known = books.update(
        "update failed_try set tries = tries + 1 where topic = ? and source = ? and id = ?", name);
    if (known == 0) {
      books.update("""
          insert into failed_try (topic, source, id, tries) values (?, ?, ?, 1)
          on conflict do nothing
          """, name);
      return 1;
    }
    return (int) books.number(
        "select tries from failed_try where topic = ? and source = ? and id = ?", name);
  }

  static void park(Books books, String topic, Message message, String reason) {
    books.update(
        """
        insert into parked (topic, source, id, type, msg_key, payload, reason)
        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
        """,
        topic,
        message.source(),
        message.id(),
        message.type(),
        message.key(),
        message.payload(),
        reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
  }
}
