package workbook.ports;

/**
 * A message as the broker carries it: a few words on the envelope, and a payload it never reads.
 *
 * @param id names this occurrence; a repeat of the same message has the same id
 * @param source the context that sent it, such as {@code booking}; ids are unique within a source
 * @param type what the payload is, such as {@code CrossingCancelled}
 * @param key what the message is about, such as a booking's number; brokers keep order per key
 * @param payload the text that sender and receiver understand
 */
public record Message(String id, String source, String type, String key, String payload) {

  public Message {
    requireText(id, "id");
    requireText(source, "source");
    requireText(type, "type");
    requireText(key, "key");
    if (payload == null) {
      throw new IllegalArgumentException("a message needs a payload, got null");
    }
  }

  private static void requireText(String value, String part) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(
          "a message needs its " + part + ", got " + (value == null ? "null" : "a blank one"));
    }
  }

  @Override
  public String toString() {
    return type + "[id=" + id + ", key=" + key + "]";
  }
}
