package workbook.messages;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import workbook.messages.Received.Read;
import workbook.messages.domain.Event;

/**
 * Turns an envelope into text for the wire, and text from the wire into what a reader can use.
 *
 * <p>Step 4: what was sent arrives as it was sent, and a text that cannot be understood is answered
 * in one of three ways; see {@link Received}.
 */
public final class Codec {

  /** Kind by itself: its switches are called DeserializationFeature and MapperFeature. */
  private final JsonMapper json = JsonMapper.builder().build();

  public String encode(Envelope envelope) {
    ObjectNode text = json.valueToTree(envelope.payload());
    text.put("id", envelope.id());
    text.put("type", envelope.type());
    text.put("occurredAt", envelope.occurredAt().truncatedTo(ChronoUnit.MILLIS).toString());
    text.put("correlationId", envelope.correlationId());
    text.put("causationId", envelope.causationId());
    return text.toString();
  }

  /** Never throws: whatever the text is, there is an answer to it. */
  public Received decode(String text) {
    // TODO step 4: not every text is a message, and not every message is for us.
    JsonNode message = json.readTree(text);
    String type = message.get("type").asString();
    return new Read(new Envelope(
        message.get("id").asString(),
        type,
        Instant.parse(message.get("occurredAt").asString()),
        message.get("correlationId").asString(),
        message.get("causationId").asString(),
        payload(message, type)));
  }

  private Event payload(JsonNode message, String type) {
    try {
      return json.treeToValue(message, EventTypes.classOf(type));
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("no such event: " + type, e);
    }
  }
}
