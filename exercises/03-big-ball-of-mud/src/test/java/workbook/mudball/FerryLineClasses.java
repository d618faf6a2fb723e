package workbook.mudball;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import workbook.mudball.booking.BookingOffice;

/** The classes of the tangled ferry line, read anew from where they were compiled. */
final class FerryLineClasses {

  private FerryLineClasses() {}

  static JavaClasses now() {
    try {
      Path place = Path.of(BookingOffice.class
              .getProtectionDomain()
              .getCodeSource()
              .getLocation()
              .toURI())
          .resolve("workbook/mudball");
      return new ClassFileImporter()
          .importPaths(Landscapes.CONTEXTS.stream().map(place::resolve).toList());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the chapter's classes are in an odd place", e);
    }
  }
}
