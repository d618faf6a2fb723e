package workbook.messages;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import workbook.messages.Received.Broken;
import workbook.messages.Received.DoesNotFit;
import workbook.messages.Received.Read;
import workbook.messages.Received.UnknownType;
import workbook.messages.domain.Event;

/**
 * Turns an envelope into text for the wire, and text from the wire into what a reader can use.
 *
 * <p>Metadata and payload lie side by side, so that a field of the one can never overwrite a field
 * of the other.
 */
public final class Codec {

  private final JsonMapper json = JsonMapper.builder()
      // Jackson is kind: it would read a missing number as 0, and "47" as 47.
      .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
      .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
      // A newer sender may say more than we know.
      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .build();

  public String encode(Envelope envelope) {
    ObjectNode message = json.createObjectNode();
    message
        .putObject("metadata")
        .put("id", envelope.id())
        .put("type", envelope.type())
        .put("occurredAt", envelope.occurredAt().toString())
        .put("correlationId", envelope.correlationId())
        .put("causationId", envelope.causationId());
    message.set("payload", inDoubles(json.valueToTree(envelope.payload())));
    return message.toString();
  }

  private static JsonNode inDoubles(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (String field : List.copyOf(object.propertyNames())) {
        JsonNode value = object.get(field);
        if (value.isNumber()) {
          object.put(field, value.asDouble());
        } else {
          inDoubles(value);
        }
      }
    } else {
      node.forEach(Codec::inDoubles);
    }
    return node;
  }

  /** Never throws: whatever the text is, there is an answer to it. */
  public Received decode(String text) {
    JsonNode metadata;
    JsonNode payload;
    try {
      JsonNode message = json.readTree(text);
      metadata = message.path("metadata");
      payload = message.path("payload");
    } catch (JacksonException e) {
      return new Broken("no JSON: " + e.getOriginalMessage());
    }
    String type = metadata.path("type").asString("");
    if (type.isBlank()) {
      return new Broken("it does not say its type");
    }
    Optional<Class<? extends Event>> known = EventTypes.classOf(type);
    if (known.isEmpty()) {
      return new UnknownType(type);
    }
    try {
      Event event = json.treeToValue(payload, known.get());
      return new Read(envelope(metadata, type, event));
    } catch (JacksonException e) {
      return new DoesNotFit(type, e.getOriginalMessage());
    } catch (IllegalArgumentException | NullPointerException | DateTimeParseException e) {
      return new DoesNotFit(type, String.valueOf(e.getMessage()));
    }
  }

  private static Envelope envelope(JsonNode metadata, String type, Event event) {
    return new Envelope(
        metadata.path("id").asString(null),
        type,
        Instant.parse(metadata.path("occurredAt").asString("")),
        metadata.path("correlationId").asString(null),
        metadata.path("causationId").asString(null),
        event);
  }
}
