package workbook.mudball;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import workbook.mudball.inspected.Landscape;
import workbook.mudball.museum.OpeningDay;

/** The museum's classes as ArchUnit sees them, under one set of names. */
final class Museum {

  private static final String PLACE = "workbook/mudball/museum";

  private static final Set<String> ALWAYS_THERE = Set.of(
      "Program",
      "Desk",
      "OpeningDay",
      "bookings.Calendar",
      "booking.Counter",
      "booking.books.Books",
      "booking.books.BerthAssigned",
      "booking.books.Audited",
      "booking.books.BookClosed",
      "booking.books.Entry",
      "booking.published.Prospectus",
      "booking.published.CrossingBooked",
      "booking.published.SalesClosed",
      "marketing.Promotions",
      "marketing.scores.ScoreChanged",
      "marketing.published.TravellerPromoted",
      "marketing.booking.books.BerthAssigned",
      "reporting.LoadCount",
      "reporting.published.LoadCounted",
      "advertising.Posters");

  private final Renaming names;

  private Museum(Renaming names) {
    this.names = names;
  }

  static Museum under(Renaming names) {
    return new Museum(names);
  }

  /** What all classes but the always same wiring are called, simple names, sorted. */
  static Set<String> classNames() {
    var names = new TreeSet<String>();
    for (Path folder : folders()) {
      files(folder).forEach(file -> {
        String name = file.getFileName().toString().replace(".class", "");
        if (!name.contains("$") && !name.equals("package-info")) {
          names.add(name);
        }
      });
    }
    return names;
  }

  Renaming names() {
    return names;
  }

  Landscape landscape() {
    return names.of(Landscapes.MUSEUM);
  }

  /**
   * The museum's ferry line with these exhibits and no other one. Its compiled classes are copied,
   * name by name, to a folder of their own: so nobody else is there, not even as somebody's reader.
   */
  JavaClasses with(List<String> exhibits) {
    var there = new TreeSet<>(ALWAYS_THERE);
    there.addAll(exhibits);
    try {
      Path copy = Files.createTempDirectory("museum");
      try {
        for (Path folder : folders()) {
          for (Path file : files(folder)) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (there.contains(outermost(name))) {
              copy(file, PLACE + "/" + name, copy);
            }
          }
        }
        return new ClassFileImporter().importPath(copy);
      } finally {
        delete(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void copy(Path file, String name, Path copy) throws IOException {
    Path target = copy.resolve(names.of(name.replace(".class", "")) + ".class");
    Files.createDirectories(target.getParent());
    Files.write(target, names.of(Files.readAllBytes(file)));
  }

  /** Of {@code advertising/OwnWords$BerthAssigned.class}: {@code advertising.OwnWords}. */
  private static String outermost(String file) {
    return file.replace(".class", "").replaceAll("\\$.*", "").replace('/', '.');
  }

  private static List<Path> folders() {
    return Stream.of(OpeningDay.class, Museum.class)
        .map(Museum::folder)
        .map(folder -> folder.resolve(PLACE))
        .distinct()
        .toList();
  }

  private static Path folder(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the chapter's classes are in an odd place", e);
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".class")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
