package workbook.messages;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an event says, whatever its fields are called: each field by its path, with its text. */
final class Reading {

  private static final int DEEPEST = 8;
  private static final Pattern KEY = Pattern.compile("\\[([^]]*)]");

  /** One field that read differently at two times. */
  record Difference(String was, String is) {}

  private Reading() {}

  static Map<String, String> of(Object event) {
    var reading = new LinkedHashMap<String, String>();
    read("", event, reading, 0);
    return reading;
  }

  /** Each value that the event holds somewhere, as it is; what a map goes by is one as well. */
  static List<String> values(Object event) {
    var reading = of(event);
    var values = new ArrayList<>(reading.values());
    reading
        .keySet()
        .forEach(path -> KEY.matcher(path).results().forEach(key -> values.add(key.group(1))));
    return values;
  }

  /** The first field that differs. */
  static Optional<Difference> difference(Map<String, String> before, Map<String, String> now) {
    for (String field : before.keySet()) {
      String was = before.get(field);
      String is = now.get(field);
      if (is == null) {
        return Optional.of(new Difference(field + " = " + was, "nothing of it"));
      }
      if (!was.equals(is)) {
        return Optional.of(new Difference(field + " = " + was, field + " = " + is));
      }
    }
    return now.keySet().stream()
        .filter(field -> !before.containsKey(field))
        .findFirst()
        .map(field -> new Difference("no " + field, field + " = " + now.get(field)));
  }

  private static void read(String path, Object value, Map<String, String> into, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (value instanceof Map<?, ?> map) {
      into.put(path, entries(map.size()));
      map.forEach((key, each) -> read(path + "[" + key + "]", each, into, depth + 1));
    } else if (value instanceof Optional<?> optional) {
      read(path, optional.orElse(null), into, depth + 1);
    } else if (value instanceof Collection<?> collection) {
      into.put(path, entries(collection.size()));
      int i = 0;
      for (Object each : collection) {
        read(path + "[" + i++ + "]", each, into, depth + 1);
      }
    } else if (value != null && value.getClass().isArray()) {
      into.put(path, entries(Array.getLength(value)));
      for (int i = 0; i < Array.getLength(value); i++) {
        read(path + "[" + i + "]", Array.get(value, i), into, depth + 1);
      }
    } else if (isOurs(value)) {
      for (Field field : fields(value.getClass())) {
        read(
            path.isEmpty() ? field.getName() : path + "." + field.getName(),
            valueOf(field, value),
            into,
            depth + 1);
      }
    } else {
      into.put(path, String.valueOf(value));
    }
  }

  private static String entries(int count) {
    return count == 1 ? "1 entry" : count + " entries";
  }

  static boolean isOurs(Object value) {
    return value != null
        && value.getClass().getName().startsWith("workbook.")
        && !value.getClass().isEnum();
  }

  private static List<Field> fields(Class<?> type) {
    var fields = new ArrayList<Field>();
    for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
          fields.add(field);
        }
      }
    }
    return fields;
  }

  private static Object valueOf(Field field, Object object) {
    try {
      field.setAccessible(true);
      return field.get(object);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("cannot look at " + field, e);
    }
  }
}
