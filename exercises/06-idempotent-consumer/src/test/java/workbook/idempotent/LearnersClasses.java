package workbook.idempotent;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The classes of this chapter, as they were compiled for this run. */
final class LearnersClasses {

  private static final Set<String> VALUES =
      Set.of("java.util.UUID", "java.util.Locale", "java.util.regex.Pattern");

  private LearnersClasses() {}

  /** Read anew each time from where they were loaded. */
  static JavaClasses now() {
    try {
      var place =
          RefundDesk.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return new ClassFileImporter().importPath(Path.of(place));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the chapter's classes are in an odd place", e);
    }
  }

  /** Such as {@code RefundDesk.seen}: static fields that are not final, or whose object changes. */
  static List<String> staticFieldsThatCanChange() {
    return now().stream()
        .flatMap(type -> type.getFields().stream())
        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
        .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
        .filter(field -> !field.getOwner().isEnum())
        .filter(LearnersClasses::canChange)
        .map(field -> field.getOwner().getSimpleName() + "." + field.getName())
        .sorted()
        .toList();
  }

  private static boolean canChange(JavaField field) {
    JavaClass type = field.getRawType();
    return !field.getModifiers().contains(JavaModifier.FINAL)
        || type.isArray()
        || type.getPackageName().startsWith("workbook.") && !type.isEnum() && !type.isRecord()
        || type.getPackageName().startsWith("java.util") && !VALUES.contains(type.getName());
  }
}
