package workbook.kata.setup;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import workbook.kata.Workbook;
import workbook.kata.desk.Desk;
import workbook.kata.layers.Folders;
import workbook.kata.layers.Libraries;

/**
 * Puts what Maven has compiled into a folder of its own, {@code .kata/built/VERSION}, with the
 * arguments to start it. So {@code mvn clean} does not saw at the companion that is running.
 */
public final class Setup {

  /** Remembered classes, so that the processes start faster; made in the background. */
  public static final String WORKER_ARCHIVE = "worker.jsa";

  static final String ARCHIVE = "companion.jsa";
  static final String ARGUMENTS = "arguments";

  private static final String JAR = "companion.jar";
  private static final String LAB = "lab.jar";
  private static final String LIBRARIES = "libraries";

  private Setup() {}

  /** Argument: the workbook's folder. */
  public static void main(String[] arguments) {
    Path root =
        Path.of(arguments.length > 0 ? arguments[0] : "").toAbsolutePath().normalize();
    try {
      assemble(root);
    } catch (IOException | UncheckedIOException e) {
      System.err.println("kata: cannot put the companion together: " + e.getMessage());
      System.exit(1);
    }
  }

  /** The folder of this version of the companion. */
  public static Path home() {
    String home = System.getProperty("kata.home", "");
    if (home.isEmpty()) {
      throw new IllegalStateException("the companion is started by ./kata, not directly");
    }
    return Path.of(home);
  }

  /** What each chapter sees, and the tests of all of them together. */
  public static Libraries libraries() {
    try {
      Path folder = home().resolve(LIBRARIES);
      Map<String, List<Path>> main = read(folder, ".main");
      Map<String, List<Path>> test = read(folder, ".test");
      var all = new LinkedHashSet<Path>();
      all.add(home().resolve(JAR));
      test.values().forEach(all::addAll);
      return new Libraries(union(main), List.copyOf(all), main, test);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read which libraries there are", e);
    }
  }

  private static List<Path> union(Map<String, List<Path>> chapters) {
    return chapters.values().stream().flatMap(List::stream).distinct().toList();
  }

  private static Map<String, List<Path>> read(Path folder, String ending) throws IOException {
    var read = new java.util.TreeMap<String, List<Path>>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(ending)) {
          read.put(
              name.substring(0, name.length() - ending.length()),
              Files.readAllLines(file).stream().map(Path::of).toList());
        }
      }
    }
    return read;
  }

  /** Whether something that the companion is made of is newer than it is. */
  public static boolean outOfDate() throws IOException {
    Path root = Path.of(System.getProperty("kata.root"));
    long made = Files.getLastModifiedTime(root.resolve(".kata/built").resolve(ARGUMENTS))
        .toMillis();
    var parts = new ArrayList<Path>();
    for (String part :
        List.of("pom.xml", "companion/pom.xml", "lab/pom.xml", "exercises/pom.xml")) {
      parts.add(root.resolve(part));
    }
    parts.addAll(Folders.filesIn(root.resolve("companion/src/main")));
    parts.addAll(Folders.filesIn(root.resolve("lab/src/main")));
    try (Stream<Path> chapters = Files.list(root.resolve("exercises"))) {
      chapters.map(each -> each.resolve("pom.xml")).filter(Files::exists).forEach(parts::add);
    }
    for (Path part : parts) {
      if (Files.getLastModifiedTime(part).toMillis() > made) {
        return true;
      }
    }
    return false;
  }

  private static void assemble(Path root) throws IOException {
    Path built = Files.createDirectories(root.resolve(".kata").resolve("built"));
    Path home = Files.createTempDirectory(built, "v-");
    Path companion = root.resolve("companion/target");
    jar(companion.resolve("classes"), home.resolve(JAR));
    jar(root.resolve("lab/target/classes"), home.resolve(LAB));
    Map<String, Path> ours = new HashMap<>();
    ours.put("lab", home.resolve(LAB));
    Files.createDirectories(home.resolve(LIBRARIES));
    try (Stream<Path> found = Files.list(companion.resolve(LIBRARIES))) {
      for (Path file : found.filter(each -> chapter(each)).toList()) {
        List<String> entries = entries(root, file, home.resolve(LAB));
        Files.write(home.resolve(LIBRARIES).resolve(file.getFileName()), entries);
      }
    }
    var path = new ArrayList<String>();
    path.add(home.resolve(JAR).toString());
    path.addAll(entries(
        root, companion.resolve(LIBRARIES).resolve("companion.runtime"), home.resolve(LAB)));
    // newer Javas complain of a library that reads single keys; older ones start slower if asked
    boolean complains = Runtime.version().feature() >= 24;
    String arguments = Stream.of(
            complains ? "--enable-native-access=ALL-UNNAMED" : "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Xlog:disable",
            "-Xmx256m",
            "-XX:SharedArchiveFile=" + home.resolve(ARCHIVE),
            "-Dfile.encoding=UTF-8",
            "-Dkata.root=" + root,
            "-Dkata.home=" + home,
            "-cp",
            String.join(File.pathSeparator, path),
            "workbook.kata.command.Kata")
        .map(Setup::quoted)
        .collect(Collectors.joining("\n", "", "\n"));
    Path fresh = home.resolve(ARGUMENTS);
    Files.writeString(fresh, arguments);
    Files.copy(fresh, built.resolve("arguments.new"), StandardCopyOption.REPLACE_EXISTING);
    Files.move(
        built.resolve("arguments.new"),
        built.resolve(ARGUMENTS),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    forgetOlder(built, home);
    // before the first file is edited, where there is no git to ask later
    Desk.in(Workbook.in(root)).originals().keep();
  }

  private static boolean chapter(Path file) {
    return file.getFileName().toString().matches("\\d\\d-.+\\.(main|test)");
  }

  /** A class path as Maven wrote it, with our own jar in the place of the compiled laboratory. */
  private static List<String> entries(Path root, Path file, Path lab) throws IOException {
    Set<String> entries = new LinkedHashSet<>();
    for (String entry : Files.readString(file).strip().split(File.pathSeparator)) {
      Path path = Path.of(entry).toAbsolutePath().normalize();
      entries.add((path.startsWith(root.resolve("lab")) ? lab : path).toString());
    }
    return new ArrayList<>(entries);
  }

  /** As an argument file wants it, so that spaces and backslashes survive. */
  static String quoted(String argument) {
    return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static void jar(Path classes, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        var zip = new ZipOutputStream(out)) {
      zip.setLevel(1);
      for (Path file : Folders.filesIn(classes)) {
        zip.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
  }

  /** Another companion may still run from an older folder: the newest two stay. */
  private static void forgetOlder(Path built, Path home) throws IOException {
    List<Path> versions;
    try (Stream<Path> all = Files.list(built)) {
      versions = all.filter(each -> each.getFileName().toString().startsWith("v-"))
          .filter(each -> !each.equals(home))
          .sorted((one, other) ->
              Long.compare(other.toFile().lastModified(), one.toFile().lastModified()))
          .skip(1)
          .toList();
    }
    for (Path old : versions) {
      try {
        Folders.delete(old);
      } catch (IOException stillInUse) {
        // the next time
      }
    }
  }
}
