package workbook.eventtypes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** The classes of this chapter, as they were compiled for this run. */
final class LearnersClasses {

  private LearnersClasses() {}

  /** Read anew each time from where they were loaded. */
  static JavaClasses now() {
    try {
      var place =
          CallCentre.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return new ClassFileImporter().importPath(Path.of(place));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the chapter's classes are in an odd place", e);
    }
  }
}
