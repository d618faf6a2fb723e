package workbook.lab;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** The classes of a chapter, the learner's and the given ones, for its boundary rules. */
public final class ChapterClasses {

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
   * Static fields that can hold what a program remembers, such as {@code RefundDesk.seen}. A crash
   * in the laboratory does not reach them, so whatever is kept there would hide what a real crash
   * loses. A table that is filled when its class is loaded, and a value, remember nothing.
   */
  public static List<String> staticsThatCanChange(Class<?> oneOfThem) {
    return Statics.thatRemember(around(oneOfThem), oneOfThem);
  }

  /**
   * Where somebody asks the machine for the time, such as {@code SqlBookings (Instant.now)},
   * instead of the clock that it was given. The machine's clock stands still while the laboratory's
   * runs.
   */
  public static List<String> clocksOnTheWall(Class<?> oneOfThem) {
    return around(oneOfThem).stream()
        .flatMap(type -> type.getAccessesFromSelf().stream())
        .filter(access -> isOnTheWall(access.getTargetOwner().getFullName(), access.getName()))
        .map(access -> access.getOriginOwner().getSimpleName() + " ("
            + access.getTargetOwner().getSimpleName() + "." + access.getName() + ")")
        .distinct()
        .sorted()
        .toList();
  }

  private static boolean isOnTheWall(String owner, String method) {
    return switch (owner) {
      case "java.lang.System" -> method.equals("currentTimeMillis");
      case "java.util.Date" -> method.equals("<init>");
      case "java.time.Clock" -> method.startsWith("system");
      default -> owner.startsWith("java.time.") && method.equals("now");
    };
  }
}
