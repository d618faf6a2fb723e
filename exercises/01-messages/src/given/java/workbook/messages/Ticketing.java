package workbook.messages;

import workbook.ports.Message;

/** The telephone of Ticketing, which issues the tickets. It also reads what the broker delivers. */
public interface Ticketing {

  /**
   * Tells Ticketing, and waits until it is done.
   *
   * @throws workbook.ports.Unavailable if nobody answers
   */
  void hear(Message message);
}
