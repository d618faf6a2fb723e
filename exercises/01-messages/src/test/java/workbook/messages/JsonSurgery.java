package workbook.messages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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

  /**
   * With a field in every object that no reader has ever heard of; an object whose fields are named
   * by these words is a map, and has no fields.
   */
  static String withNewFields(String text, Collection<String> words) {
    return edited(text, object -> {
      if (object.propertyNames().stream().noneMatch(words::contains)) {
        object.put("inventedLater", "a word");
        object.putObject("inventedEvenLater").putArray("list").add(1);
      }
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

  /** With an amount written in this way, wherever it stands as a number or as a text. */
  static String withAmount(String text, long amount, String written) {
    String as = String.valueOf(amount);
    return edited(text, object -> {
      for (String field : List.copyOf(object.propertyNames())) {
        JsonNode value = object.get(field);
        if (value.isIntegralNumber() && value.asString().equals(as)) {
          object.set(field, JSON.readTree(written));
        } else if (isText(value, as)) {
          object.put(field, JSON.readTree(written).asString());
        }
      }
    });
  }

  /** With something else in place of the innermost object that has this word as a value. */
  static String withoutObjectAround(String text, String word, String instead) {
    return editedEverywhere(
        text,
        container -> places(container).stream()
            .filter(place -> isAround(place.value(), word))
            .forEach(place -> place.put(JSON.readTree(instead))));
  }

  private static boolean isAround(JsonNode value, String word) {
    JsonNode object = embedded(value).orElse(value);
    return object.isObject() && object.valueStream().anyMatch(each -> isText(each, word));
  }

  /** For each place where there can be such a hole: what it is, and the text with it. */
  static List<Map.Entry<String, String>> eachWith(Hole hole, String text) {
    var count = new AtomicInteger();
    editedEverywhere(text, container -> count.addAndGet(places(container, hole).size()));
    return IntStream.range(0, count.get())
        .mapToObj(wanted -> withHole(hole, wanted, text))
        .toList();
  }

  private static Map.Entry<String, String> withHole(Hole hole, int wanted, String text) {
    var seen = new AtomicInteger();
    var what = new String[1];
    String changed = editedEverywhere(text, container -> {
      for (Place place : places(container, hole)) {
        if (seen.getAndIncrement() == wanted) {
          JsonNode instead = hole.instead(place.value());
          what[0] =
              hole == Hole.MISSING ? "no " + place.name() : place.name() + " is now " + instead;
          place.put(instead);
        }
      }
    });
    return Map.entry(what[0], changed);
  }

  /** Where a value stands: a field of an object, or an entry of a list. */
  private record Place(String name, JsonNode value, Consumer<JsonNode> putter) {

    void put(JsonNode instead) {
      putter.accept(instead);
    }
  }

  private static List<Place> places(JsonNode container, Hole hole) {
    return places(container).stream()
        .filter(place -> hole.fits(place.value()))
        .filter(place -> hole != Hole.MISSING || container.isObject())
        .toList();
  }

  private static List<Place> places(JsonNode container) {
    var places = new ArrayList<Place>();
    if (container instanceof ObjectNode object) {
      for (String field : List.copyOf(object.propertyNames())) {
        places.add(new Place(field, object.get(field), instead -> {
          if (instead.isMissingNode()) {
            object.remove(field);
          } else {
            object.set(field, instead);
          }
        }));
      }
    } else if (container instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int index = i;
        places.add(new Place("an entry", array.get(i), instead -> array.set(index, instead)));
      }
    }
    return places;
  }

  private static boolean isText(JsonNode node, String word) {
    return node.isString() && node.stringValue().equals(word);
  }

  /** The text after each object in it was edited, inner ones first. */
  private static String edited(String text, Consumer<ObjectNode> edit) {
    return editedEverywhere(text, container -> {
      if (container instanceof ObjectNode object) {
        edit.accept(object);
      }
    });
  }

  /** The text after each object and each list in it was edited, inner ones first. */
  private static String editedEverywhere(String text, Consumer<JsonNode> edit) {
    JsonNode tree = parsed(text).orElseThrow();
    edit(tree, edit);
    return tree.toString();
  }

  private static void edit(JsonNode node, Consumer<JsonNode> edit) {
    for (Place place : places(node)) {
      Optional<JsonNode> inner = embedded(place.value());
      edit(inner.orElse(place.value()), edit);
      inner.ifPresent(each -> place.put(JSON.getNodeFactory().stringNode(each.toString())));
    }
    if (node.isContainer()) {
      edit.accept(node);
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
