package workbook.ports;

/** The sending side of a messaging platform. */
public interface Broker {

  /**
   * Hands a message to the broker. A normal return is the acknowledgement: the message is stored
   * and will be delivered, at least once, to everybody who subscribed to the topic.
   *
   * @throws Unavailable if the broker refused or could not be reached; nothing was stored
   * @throws Rejected if the broker will never take this message; nothing was stored
   * @throws OutcomeUnknown if no answer came; the message may be stored or not
   */
  void publish(String topic, Message message);
}
