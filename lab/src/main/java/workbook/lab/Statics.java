package workbook.lab;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the static fields in which a program could remember something. */
final class Statics {

  private static final Set<String> VALUES_OF_JAVA_UTIL =
      Set.of("java.util.UUID", "java.util.Locale", "java.util.regex.Pattern", "java.util.Optional");

  private Statics() {}

  /** Their names, such as {@code RefundDesk.seen}, looked at as if the program began now. */
  static List<String> thatRemember(JavaClasses classes, Class<?> oneOfThem) {
    try (var fresh = new JustLoaded(oneOfThem)) {
      return classes.stream()
          .flatMap(type -> type.getFields().stream())
          .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
          .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
          .filter(field -> isSetLater(field) || canRemember(valueOf(field, fresh)))
          .map(field -> field.getOwner().getSimpleName() + "." + field.getName())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException("the chapter's classes cannot be read", e);
    }
  }

  /** Whether somebody other than the class's own beginning assigns it. */
  private static boolean isSetLater(JavaField field) {
    return field.getAccessesToSelf().stream()
        .filter(access -> access.getAccessType() == AccessType.SET)
        .anyMatch(access -> !(access.getOrigin() instanceof JavaStaticInitializer));
  }

  private static Object valueOf(JavaField field, ClassLoader loader) {
    JavaClass owner = field.getOwner();
    try {
      Field real = Class.forName(owner.getName(), true, loader).getDeclaredField(field.getName());
      real.setAccessible(true);
      return real.get(null);
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new IllegalStateException("cannot look at " + field.getFullName(), e);
    }
  }

  /** What is full from the beginning is a table; what is empty waits for something. */
  private static boolean canRemember(Object value) {
    if (value == null || value instanceof Enum<?> || value instanceof Class<?>) {
      return false;
    }
    Class<?> type = value.getClass();
    if (type.isArray()) {
      return hasOnlyBlanks(value);
    }
    if (value instanceof Map<?, ?> || value instanceof Collection<?>) {
      Collection<?> elements = elements(value);
      boolean fixed = type.getName().startsWith("java.util.ImmutableCollections")
          || type.getName().startsWith("java.util.Collections$Empty");
      return elements.isEmpty() ? !fixed : elements.stream().anyMatch(Statics::canRemember);
    }
    if (type.getName().startsWith("java.util.") || value instanceof ThreadLocal<?>) {
      return !VALUES_OF_JAVA_UTIL.contains(type.getName());
    }
    return type.getName().startsWith("workbook.") && hasAFieldThatCanRemember(value, type);
  }

  private static boolean hasOnlyBlanks(Object array) {
    for (int i = 0; i < Array.getLength(array); i++) {
      Object element = Array.get(array, i);
      boolean blank = element == null
          || element instanceof Number number && number.doubleValue() == 0
          || Boolean.FALSE.equals(element)
          || Character.valueOf('\0').equals(element);
      if (!blank) {
        return false;
      }
    }
    return Array.getLength(array) > 0;
  }

  private static Collection<?> elements(Object value) {
    return value instanceof Map<?, ?> map ? map.values() : (Collection<?>) value;
  }

  private static boolean hasAFieldThatCanRemember(Object value, Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .anyMatch(
            field -> !Modifier.isFinal(field.getModifiers()) || canRemember(read(field, value)));
  }

  private static Object read(Field field, Object owner) {
    try {
      field.setAccessible(true);
      return field.get(owner);
    } catch (ReflectiveOperationException | RuntimeException e) {
      return null; // a lambda's or a library's own; not where a program keeps its memory
    }
  }

  /** The chapter's classes once more, as they are before anybody has used them. */
  private static final class JustLoaded extends URLClassLoader {

    JustLoaded(Class<?> oneOfThem) {
      super(
          new URL[] {oneOfThem.getProtectionDomain().getCodeSource().getLocation()},
          oneOfThem.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        if (loaded == null && findResource(name.replace('.', '/') + ".class") != null) {
          loaded = findClass(name);
        }
        return loaded == null ? super.loadClass(name, resolve) : loaded;
      }
    }
  }
}
