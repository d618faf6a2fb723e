package workbook.eventtypes;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import workbook.ports.Message;

/**
 * Writes records into messages and reads them back. Whatever the components of a record are called,
 * this is how they travel: as text that everybody can read who can read the topic.
 *
 * <p>A component may be a text, a whole number, a truth value, a time, an enum, another record, an
 * {@link Optional}, a list, a set, a map from texts, or one of a sealed interface's records. What
 * is read is what was written: null stays null, and what is empty stays empty.
 */
public final class Wire {

  /** Says which of a sealed interface's records a value is. */
  private static final String IS = "is";

  private Wire() {}

  /**
   * The message that carries this event.
   *
   * @param id names this occurrence
   * @param voyage the voyage that it is about
   * @throws IllegalArgumentException if the event is no record, or holds what cannot travel
   */
  public static Message message(String id, String voyage, Object event) {
    return new Message(id, "fleet", event.getClass().getSimpleName(), voyage, text(event));
  }

  /** One message that carries several events of a kind. */
  public static <E> Message batch(String id, Class<E> kind, List<? extends E> events) {
    List<Object> trees = new ArrayList<>();
    events.forEach(event -> trees.add(tree(event, kind.isSealed())));
    return new Message(id, "fleet", kind.getSimpleName() + "s", "timetable", WireText.of(trees));
  }

  /** The text in which an event travels. */
  public static String text(Object event) {
    return WireText.of(tree(event, false));
  }

  /**
   * The event that a message carries.
   *
   * @param kind its record, or a sealed interface of records
   * @throws IllegalArgumentException if the message carries something else
   */
  public static <E> E read(Message message, Class<E> kind) {
    Object tree = WireText.read(message.payload());
    return kind.cast(record(tree, recordNamed(message.type(), Types.of(kind))));
  }

  /** The events that a message from {@link #batch} carries. */
  public static <E> List<E> readBatch(Message message, Class<E> kind) {
    List<E> events = new ArrayList<>();
    for (Object tree : (List<?>) WireText.read(message.payload())) {
      events.add(kind.cast(value(tree, Types.of(kind))));
    }
    return events;
  }

  private static Types recordNamed(String name, Types kind) {
    if (kind.raw().isRecord()) {
      return kind;
    }
    return kind.records().stream()
        .filter(type -> type.raw().getSimpleName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + kind + " is called " + name));
  }

  // Writing

  private static Object tree(Object value, boolean sayWhich) {
    if (value == null
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Long
        || value instanceof Integer) {
      return value;
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof TemporalAccessor || value instanceof java.time.Duration) {
      return value.toString();
    }
    if (value instanceof Optional<?> optional) {
      return optional.map(inside -> List.of(tree(inside, false))).orElse(List.of());
    }
    if (value instanceof Collection<?> collection) {
      List<Object> trees = new ArrayList<>();
      collection.forEach(element -> trees.add(tree(element, false)));
      return trees;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> trees = new LinkedHashMap<>();
      map.forEach((key, element) -> trees.put(key.toString(), tree(element, false)));
      return trees;
    }
    if (value instanceof Record record) {
      return tree(record, sayWhich);
    }
    throw new IllegalArgumentException("a " + value.getClass().getSimpleName()
        + " cannot travel; use texts, whole numbers, times, records");
  }

  private static Map<String, Object> tree(Record record, boolean sayWhich) {
    Map<String, Object> tree = new LinkedHashMap<>();
    if (sayWhich) {
      tree.put(IS, record.getClass().getSimpleName());
    }
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      tree.put(
          component.getName(), tree(part(record, component), component.getType().isSealed()));
    }
    return tree;
  }

  private static Object part(Record record, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException("cannot read " + component + ": " + e.getCause(), e);
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException("cannot read " + component, e);
    }
  }

  // Reading

  private static Object value(Object tree, Types type) {
    if (tree == null) {
      return null;
    }
    Class<?> raw = type.raw();
    if (raw.isSealed()) {
      Map<?, ?> parts = (Map<?, ?>) tree;
      return record(tree, recordNamed(String.valueOf(parts.get(IS)), type));
    }
    if (raw.isRecord()) {
      return record(tree, type);
    }
    if (raw == int.class || raw == Integer.class) {
      return ((Long) tree).intValue();
    }
    if (tree instanceof Map<?, ?> map) {
      Map<String, Object> values = new LinkedHashMap<>();
      map.forEach((key, element) -> values.put(key.toString(), value(element, type.argument(1))));
      return values;
    }
    if (tree instanceof List<?> list) {
      List<Object> values = new ArrayList<>();
      list.forEach(element -> values.add(value(element, type.argument(0))));
      if (raw == Optional.class) {
        return values.stream().findFirst();
      }
      return raw == Set.class ? new LinkedHashSet<>(values) : values;
    }
    return tree instanceof String text ? fromText(text, raw) : tree;
  }

  private static Object fromText(String text, Class<?> raw) {
    if (raw == String.class) {
      return text;
    }
    try {
      boolean isEnum = raw.isEnum();
      var parse = isEnum
          ? raw.getMethod("valueOf", String.class)
          : raw.getMethod("parse", CharSequence.class);
      return parse.invoke(null, text);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("no " + raw.getSimpleName() + ": " + text, e);
    }
  }

  private static Object record(Object tree, Types type) {
    if (!(tree instanceof Map<?, ?> parts)) {
      throw new IllegalArgumentException("no " + type + ": " + tree);
    }
    RecordComponent[] components = type.raw().getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = Arrays.stream(components)
        .map(each -> value(parts.get(each.getName()), type.resolve(genericType(each))))
        .toArray();
    try {
      var constructor = type.raw().getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException("no " + type + ": " + e.getCause().getMessage(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("no " + type + ": " + tree, e);
    }
  }

  private static Type genericType(RecordComponent component) {
    return component.getGenericType();
  }
}
