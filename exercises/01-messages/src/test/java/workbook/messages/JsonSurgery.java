package workbook.messages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes a text on its way, whatever its layout: it knows JSON and nothing of envelopes. JSON
 * inside a string of JSON counts as well.
 */
final class JsonSurgery {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonSurgery() {}

  static boolean isJson(String text) {
    return parsed(text).isPresent();
  }

  /** With a field in every object that no reader has ever heard of. */
  static String withNewFields(String text) {
    return edited(text, object -> {
      object.put("inventedLater", "a word");
      object.putObject("inventedEvenLater").putArray("list").add(1);
    });
  }

  /** With this word, wherever it stands as a value or as a field's name, replaced by another. */
  static String replaced(String text, String word, String other) {
    return edited(text, object -> {
      for (String field : List.copyOf(object.propertyNames())) {
        if (isText(object.get(field), word)) {
          object.put(field, other);
        }
        if (field.equals(word)) {
          object.set(other, object.remove(field));
        }
      }
    });
  }

  /** With an object of no meaning wherever this word stands as a value. */
  static String spoilt(String text, String word) {
    return edited(text, object -> {
      for (String field : List.copyOf(object.propertyNames())) {
        if (isText(object.get(field), word)) {
          object.putObject(field).put("smudged", true);
        }
      }
    });
  }

  /** Without the fields that have this word as their value. */
  static String without(String text, String word) {
    return edited(
        text,
        object -> List.copyOf(object.propertyNames()).stream()
            .filter(field -> isText(object.get(field), word))
            .forEach(object::remove));
  }

  /** For each field anywhere: its name, and the text as it is without that one field. */
  static List<Map.Entry<String, String>> eachWithoutOneField(String text) {
    return eachWithOneFieldChanged(text, ObjectNode::remove);
  }

  /** For each field anywhere: its name, and the text with an object of no meaning in its place. */
  static List<Map.Entry<String, String>> eachWithOneFieldSpoilt(String text) {
    return eachWithOneFieldChanged(
        text, (object, field) -> object.putObject(field).put("smudged", true));
  }

  /** For each field anywhere: its name, and the text with nothing in its place. */
  static List<Map.Entry<String, String>> eachWithOneFieldNull(String text) {
    return eachWithOneFieldChanged(text, ObjectNode::putNull);
  }

  private static List<Map.Entry<String, String>> eachWithOneFieldChanged(
      String text, BiConsumer<ObjectNode, String> change) {
    var fields = new AtomicInteger();
    edited(text, object -> fields.addAndGet(object.size()));
    return IntStream.range(0, fields.get())
        .mapToObj(wanted -> changedAt(wanted, text, change))
        .toList();
  }

  private static Map.Entry<String, String> changedAt(
      int wanted, String text, BiConsumer<ObjectNode, String> change) {
    var seen = new AtomicInteger();
    var name = new String[1];
    String changed = edited(text, object -> {
      for (String field : List.copyOf(object.propertyNames())) {
        if (seen.getAndIncrement() == wanted) {
          name[0] = field;
          change.accept(object, field);
        }
      }
    });
    return Map.entry(name[0], changed);
  }

  private static boolean isText(JsonNode node, String word) {
    return node.isString() && node.stringValue().equals(word);
  }

  /** The text after each object in it was edited, inner ones first. */
  private static String edited(String text, Consumer<ObjectNode> edit) {
    JsonNode tree = parsed(text).orElseThrow();
    edit(tree, edit);
    return tree.toString();
  }

  private static void edit(JsonNode node, Consumer<ObjectNode> edit) {
    if (node instanceof ObjectNode object) {
      for (String field : List.copyOf(object.propertyNames())) {
        JsonNode child = object.get(field);
        embedded(child)
            .ifPresentOrElse(
                inner -> {
                  edit(inner, edit);
                  object.put(field, inner.toString());
                },
                () -> edit(child, edit));
      }
      edit.accept(object);
    } else if (node instanceof ArrayNode array) {
      array.forEach(each -> edit(each, edit));
    }
  }

  private static Optional<JsonNode> embedded(JsonNode node) {
    return node.isString() && node.stringValue().startsWith("{")
        ? parsed(node.stringValue())
        : Optional.empty();
  }

  /** An object or an array; a lone word or number is nobody's message. */
  private static Optional<JsonNode> parsed(String text) {
    try {
      return Optional.of(JSON.readTree(text)).filter(JsonNode::isContainer);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
