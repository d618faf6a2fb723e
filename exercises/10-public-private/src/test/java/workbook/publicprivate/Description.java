package workbook.publicprivate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import workbook.publicprivate.language.Agreement;

/** What an AsyncAPI document says about the messages on Booking's channel. */
final class Description {

  private static final int DEEP_ENOUGH = 12;

  private final JsonNode document;
  private final Map<String, JsonNode> payloads = new TreeMap<>();

  Description(String text) {
    this.document = Json.tree(text);
    document.path("channels").forEach(channel -> {
      JsonNode resolved = resolved(channel, 0);
      if (resolved.path("address").asString("").equals(Agreement.TOPIC)) {
        resolved.path("messages").properties().forEach(message -> {
          JsonNode payload = message.getValue().path("payload");
          String name = message.getValue().path("name").asString(message.getKey());
          payloads.put(name, payload.has("schema") ? payload.get("schema") : payload);
        });
      }
    });
  }

  /** Last year's. */
  static Description agreed() {
    return new Description(Agreement.V1);
  }

  String version() {
    return document.path("info").path("version").asString("none");
  }

  /** The types of the messages that it describes. */
  List<String> types() {
    return List.copyOf(payloads.keySet());
  }

  /** The JSON Schema of a message's payload. */
  Optional<String> schema(String type) {
    return Optional.ofNullable(payloads.get(type)).map(JsonNode::toString);
  }

  /** The fields of a message's payload and their JSON types, such as {@code integer}. */
  Map<String, String> fields(String type) {
    var fields = new LinkedHashMap<String, String>();
    payloads
        .get(type)
        .path("properties")
        .properties()
        .forEach(field -> fields.put(field.getKey(), type(field.getValue().path("type"))));
    return fields;
  }

  /** One that may also be null is called by its other name. */
  private static String type(JsonNode said) {
    var names = new TreeSet<String>();
    said.forEach(each -> names.add(each.asString()));
    names.remove("null");
    return names.size() == 1 ? names.first() : said.asString("any");
  }

  /** The fields that are always there. */
  TreeSet<String> required(String type) {
    var required = new TreeSet<String>();
    payloads.get(type).path("required").forEach(field -> required.add(field.asString()));
    return required;
  }

  /** The values that a field is limited to; empty if it may have any. */
  List<String> values(String type, String field) {
    var values = new ArrayList<String>();
    payloads
        .get(type)
        .path("properties")
        .path(field)
        .path("enum")
        .forEach(value -> values.add(value.asString()));
    return values;
  }

  private JsonNode resolved(JsonNode node, int depth) {
    if (depth > DEEP_ENOUGH) {
      return node;
    }
    if (node.path("$ref").isString() && node.get("$ref").asString().startsWith("#/")) {
      return resolved(document.at(node.get("$ref").asString().substring(1)), depth + 1);
    }
    if (node instanceof ObjectNode object) {
      ObjectNode copy = object.deepCopy();
      object
          .properties()
          .forEach(field -> copy.set(field.getKey(), resolved(field.getValue(), depth)));
      return copy;
    }
    return node;
  }
}
