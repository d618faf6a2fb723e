package workbook.messages;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import workbook.messages.domain.BookingDesk;

/** The classes of this chapter, as they were compiled for this run. */
final class LearnersClasses {

  private LearnersClasses() {}

  /**
   * Read anew each time from where they were loaded. Libraries are known by their names only: to
   * read all of the JSON library takes seconds.
   */
  static JavaClasses now() {
    try {
      var place =
          BookingDesk.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
      return new ClassFileImporter().importPath(Path.of(place));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the chapter's classes are in an odd place", e);
    }
  }
}
