package workbook.messages;

import workbook.ports.Message;

/** The telephone of Marketing, which looks for frequent travellers. It reads the broker's, too. */
public interface Marketing {

  /**
   * Tells Marketing, and waits until it is done.
   *
   * @throws workbook.ports.Unavailable if nobody answers
   */
  void hear(Message message);
}
