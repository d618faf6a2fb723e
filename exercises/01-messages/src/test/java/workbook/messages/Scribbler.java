package workbook.messages;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A reader who tries to change what it was given, with nothing but the public methods and fields of
 * an event, and of what they hand out.
 */
final class Scribbler {

  private Scribbler() {}

  /** Tries one thing after the other; each element says what was tried right before it. */
  static Iterable<String> scribblesOn(Object event) {
    List<Scribble> scribbles = new ArrayList<>();
    collect("", event, scribbles, 0);
    return () -> done(scribbles.iterator());
  }

  private record Scribble(String what, Runnable doing) {}

  private static Iterator<String> done(Iterator<Scribble> scribbles) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return scribbles.hasNext();
      }

      @Override
      public String next() {
        Scribble scribble = scribbles.next();
        try {
          scribble.doing().run();
        } catch (RuntimeException refused) {
          // as it should be: whether it worked is seen by reading the event again
        }
        return scribble.what();
      }
    };
  }

  private static void collect(String path, Object value, List<Scribble> into, int depth) {
    if (value == null || depth > 5) {
      return;
    }
    if (value instanceof Collection<?> collection) {
      List.copyOf(collection).forEach(each -> collect(path, each, into, depth + 1));
      into.add(new Scribble("emptied its " + path, collection::clear));
    } else if (value instanceof Map<?, ?> map) {
      Map.copyOf(map).values().forEach(each -> collect(path, each, into, depth + 1));
      into.add(new Scribble("emptied its " + path, map::clear));
    } else if (value.getClass().isArray()) {
      into.add(new Scribble("wiped its " + path, () -> wipe(value)));
    } else if (value instanceof java.util.Date date) {
      into.add(new Scribble("set back its " + path, () -> date.setTime(0)));
    } else if (Reading.isOurs(value)) {
      collectFrom(value, into, depth);
    }
  }

  private static void collectFrom(Object ours, List<Scribble> into, int depth) {
    publicMethods(ours).forEach(method -> {
      if (method.getParameterCount() == 0) {
        collect(method.getName(), call(method, ours), into, depth + 1);
      } else if (method.getName().startsWith("set") || method.getReturnType() == void.class) {
        into.add(new Scribble(
            "called its " + method.getName(),
            () -> call(method, ours, nothing(method.getParameterTypes()))));
      }
    });
    for (Field field : ours.getClass().getFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isFinal(field.getModifiers())) {
        into.add(new Scribble("overwrote its " + field.getName(), () -> overwrite(field, ours)));
      }
    }
  }

  /** In the order of their names, since Java gives them in any. */
  private static Stream<Method> publicMethods(Object ours) {
    return Stream.of(ours.getClass().getMethods())
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> method.getDeclaringClass() != Object.class)
        .filter(method -> !List.of("toString", "hashCode", "equals").contains(method.getName()))
        .filter(method -> method.getParameterCount() > 0 || method.getReturnType() != void.class)
        .sorted(Comparator.comparing(Method::getName));
  }

  private static Object call(Method method, Object target, Object... args) {
    try {
      method.setAccessible(true);
      return method.invoke(target, args);
    } catch (IllegalAccessException | InvocationTargetException e) {
      return null;
    }
  }

  private static void overwrite(Field field, Object target) {
    try {
      field.setAccessible(true);
      field.set(target, nothing(field.getType())[0]);
    } catch (IllegalAccessException e) {
      // as it should be
    }
  }

  private static void wipe(Object array) {
    for (int i = 0; i < Array.getLength(array); i++) {
      Array.set(array, i, nothing(array.getClass().getComponentType())[0]);
    }
  }

  /** The emptiest value of each type: null, 0 or false. */
  private static Object[] nothing(Class<?>... types) {
    return Stream.of(types)
        .map(type -> Array.get(Array.newInstance(type, 1), 0))
        .toArray();
  }
}
