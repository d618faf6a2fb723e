package workbook.lab;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The classes of a chapter, the learner's and the given ones, for its boundary rules. */
public final class ChapterClasses {

  private static final Set<String> VALUES_OF_JAVA_UTIL =
      Set.of("java.util.UUID", "java.util.Locale", "java.util.regex.Pattern", "java.util.Optional");

  private ChapterClasses() {}

  /** Read anew from the folder in which this class of the chapter was compiled. */
  public static JavaClasses around(Class<?> oneOfThem) {
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    try {
      var place = oneOfThem.getProtectionDomain().getCodeSource().getLocation().toURI();
      return new ClassFileImporter().importPath(Path.of(place));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the chapter's classes are in an odd place", e);
    }
  }

  /**
   * Static fields that can hold what a program remembers, such as {@code RefundDesk.seen}: those
   * that are not final, and those whose object can change. A crash in the laboratory does not reach
   * them, so whatever is kept there would hide what a real crash loses.
   */
  public static List<String> staticsThatCanChange(Class<?> oneOfThem) {
    return around(oneOfThem).stream()
        .flatMap(type -> type.getFields().stream())
        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
        .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
        .filter(field -> canChange(field, oneOfThem.getClassLoader()))
        .map(field -> field.getOwner().getSimpleName() + "." + field.getName())
        .sorted()
        .toList();
  }

  private static boolean canChange(JavaField field, ClassLoader loader) {
    if (!field.getModifiers().contains(JavaModifier.FINAL)) {
      return true;
    }
    JavaClass owner = field.getOwner();
    try {
      Field real = Class.forName(owner.getName(), true, loader).getDeclaredField(field.getName());
      real.setAccessible(true);
      return canChange(real.get(null));
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new IllegalStateException("cannot look at " + field.getFullName(), e);
    }
  }

  private static boolean canChange(Object value) {
    if (value == null || value instanceof Enum<?> || value instanceof Class<?>) {
      return false;
    }
    Class<?> type = value.getClass();
    String name = type.getName();
    if (type.isArray()) {
      return java.lang.reflect.Array.getLength(value) > 0;
    }
    if (name.startsWith("java.util.ImmutableCollections")) {
      return elements(value).stream().anyMatch(ChapterClasses::canChange);
    }
    if (name.startsWith("java.util.")) {
      return !VALUES_OF_JAVA_UTIL.contains(name);
    }
    return name.startsWith("workbook.") && hasAFieldThatCanChange(value, type);
  }

  private static Collection<?> elements(Object value) {
    return value instanceof Map<?, ?> map ? map.values() : (Collection<?>) value;
  }

  private static boolean hasAFieldThatCanChange(Object value, Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .anyMatch(
            field -> !Modifier.isFinal(field.getModifiers()) || canChange(read(field, value)));
  }

  private static Object read(Field field, Object owner) {
    try {
      field.setAccessible(true);
      return field.get(owner);
    } catch (ReflectiveOperationException | RuntimeException e) {
      return null; // a lambda's or a library's own; not where a program keeps its memory
    }
  }
}
