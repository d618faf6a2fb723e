package workbook.untangling;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Loads contexts anew, in a place that none of Booking's own classes reaches, only what Booking
 * publishes.
 */
final class Island extends ClassLoader {

  private static final String BASE = "workbook.untangling.";

  /** The ground that all contexts stand on. */
  private static final Set<String> SHARED = Set.of(
      BASE + "Context",
      BASE + "Outside",
      BASE + "PostOffice",
      BASE + "Inbox",
      BASE + "Wire",
      BASE + "marketing.FrequentTraveller",
      BASE + "reporting.LoadFactor");

  private final ClassLoader mainland;

  Island(ClassLoader mainland) {
    super(mainland);
    this.mainland = mainland;
  }

  /** A context, made by its constructor for these arguments. */
  Context context(Class<?> type, Object... arguments) {
    try {
      return (Context) constructor(type, arguments.length).newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Constructor<?> constructor(Class<?> type, int arguments) throws ClassNotFoundException {
    return Arrays.stream(loadClass(type.getName()).getConstructors())
        .filter(each -> each.getParameterCount() == arguments)
        .findFirst()
        .orElseThrow();
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(BASE) || isShared(name)) {
      return super.loadClass(name, resolve);
    }
    if (name.startsWith(BASE + "booking.") && !name.startsWith(BASE + "booking.published.")) {
      throw new ClassNotFoundException(name);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      return known == null ? define(name) : known;
    }
  }

  private static boolean isShared(String name) {
    return SHARED.stream().anyMatch(each -> name.equals(each) || name.startsWith(each + "$"));
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream code = mainland.getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (code == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = code.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  /** The simple name of the class that could not be found. */
  static String missing(LinkageError error) {
    String name = String.valueOf(error.getMessage());
    return List.of(name.split("[/.]")).get(name.split("[/.]").length - 1).replace('$', '.');
  }
}
