package workbook.mudball;

import java.util.Arrays;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import workbook.ports.Message;

/**
 * Writes records into messages, as JSON, and reads them back. The type on the envelope is the
 * record's simple name.
 */
public final class Wire {

  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
      // a sender may say more than a reader wants to know
      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .build();

  private Wire() {}

  /**
   * @param id names this occurrence; what is sent again under the same id is dropped
   * @param source the context that sends it
   * @param key what it is about, such as a voyage
   */
  public static Message message(String id, String source, String key, Record content) {
    String type = content.getClass().getSimpleName();
    return new Message(id, source, type, key, JSON.writeValueAsString(content));
  }

  /**
   * What a message says.
   *
   * @param kind a record, or a sealed interface of records of which the type names one
   */
  public static <T> T read(Message message, Class<T> kind) {
    Class<?> type = kind.isSealed() ? named(message, kind) : kind;
    return kind.cast(JSON.readValue(message.payload(), type));
  }

  private static Class<?> named(Message message, Class<?> kind) {
    return Arrays.stream(kind.getPermittedSubclasses())
        .filter(type -> type.getSimpleName().equals(message.type()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            "no " + kind.getSimpleName() + " is called " + message.type()));
  }
}
