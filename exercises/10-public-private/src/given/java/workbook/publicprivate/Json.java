package workbook.publicprivate;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Records as JSON text and back. */
public final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder()
      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .build();

  private Json() {}

  /**
   * A record, or a map, as one line of JSON; its fields in the order in which they are declared.
   */
  public static String text(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /**
   * The record of this text; fields that it does not know are passed over.
   *
   * @throws JacksonException if the text does not fit
   */
  public static <R> R read(String text, Class<R> type) {
    return MAPPER.readValue(text, type);
  }

  /**
   * The text as a tree, for those who look before they read.
   *
   * @throws JacksonException if the text is no JSON
   */
  public static JsonNode tree(String text) {
    return MAPPER.readTree(text);
  }
}
