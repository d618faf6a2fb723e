package workbook.kata.setup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import workbook.kata.desk.Desk;
import workbook.lab.report.Marks;

/** Looks at what the workbook needs on this machine. */
public final class Doctor {

  private static final int JAVA = 17;
  private static final Pattern MAVEN = Pattern.compile("Apache Maven (\\d+)\\.(\\d+)(\\S*)");
  private static final String WINDOWS = "windows";

  private Doctor() {}

  /**
   * One thing that was looked at.
   *
   * @param sentence what was seen
   * @param remedy what to do about it; empty if it is fine
   */
  public record Finding(boolean fine, String sentence, String remedy) {
    static Finding fine(String sentence) {
      return new Finding(true, sentence, "");
    }

    static Finding wrong(String sentence, String remedy) {
      return new Finding(false, sentence, remedy);
    }
  }

  /**
   * Looks at everything.
   *
   * @param home the folder of this version of the companion
   */
  public static List<Finding> examine(Desk desk, Path home) {
    var findings = new ArrayList<Finding>();
    findings.add(java(Runtime.version().feature(), ToolProvider.getSystemJavaCompiler() != null));
    findings.add(maven(askMaven(desk.workbook().root())));
    findings.add(letters(Marks.ofThisTerminal()));
    findings.add(folder(desk.folder()));
    findings.add(libraries(home));
    findings.add(forMaven(desk.workbook().root(), home));
    return findings;
  }

  static Finding java(int version, boolean compiler) {
    String said = "Java " + version + " in " + System.getProperty("java.home");
    if (version < JAVA || !compiler) {
      return Finding.wrong(
          said + (compiler ? "" : ", without a compiler"),
          "Install a JDK " + JAVA + " or newer, or point JAVA_HOME at one.");
    }
    return Finding.fine(said);
  }

  static Finding maven(Optional<String> said) {
    String remedy = "Install Maven 3.8 or newer, so that `mvn -v` works.";
    if (said.isEmpty()) {
      return Finding.wrong("no Maven: `mvn -v` does not answer", remedy);
    }
    Matcher version = MAVEN.matcher(said.get());
    if (!version.find()) {
      return Finding.wrong("a Maven that does not say its version", remedy);
    }
    int major = Integer.parseInt(version.group(1));
    int minor = Integer.parseInt(version.group(2));
    String name = "Maven " + major + "." + minor + version.group(3);
    boolean newEnough = major > 3 || major == 3 && minor >= 8;
    return newEnough ? Finding.fine(name) : Finding.wrong(name + " is too old", remedy);
  }

  private static Optional<String> askMaven(Path root) {
    boolean windows = System.getProperty("os.name").toLowerCase().startsWith(WINDOWS);
    try {
      Process maven = new ProcessBuilder(windows ? "mvn.cmd" : "mvn", "-v")
          .directory(root.toFile())
          .redirectErrorStream(true)
          .start();
      maven.getOutputStream().close();
      String said = new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      maven.waitFor(1, TimeUnit.MINUTES);
      return Optional.of(said.replaceAll("\u001b\\[[0-9;]*m", ""));
    } catch (IOException none) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  static Finding letters(Marks marks) {
    return marks == Marks.UTF_8
        ? Finding.fine("the terminal shows UTF-8")
        : Finding.fine("the terminal does not say that it shows UTF-8: plain signs are used");
  }

  static Finding folder(Path folder) {
    try {
      Files.createDirectories(folder);
      Path probe = Files.createTempFile(folder, "probe", "");
      Files.delete(probe);
      return Finding.fine("the workbook's folder can be written to");
    } catch (IOException readOnly) {
      return Finding.wrong(
          "the workbook's folder cannot be written to",
          "Copy the workbook to a folder of your own; nothing can be saved or kept here.");
    }
  }

  /** What the companion itself runs with. */
  static Finding libraries(Path home) {
    try (Stream<Path> lists = Files.list(home.resolve("libraries"))) {
      var missing = new ArrayList<String>();
      int all = 0;
      for (Path list : lists.toList()) {
        for (String entry : Files.readAllLines(list)) {
          all++;
          if (!Files.exists(Path.of(entry))) {
            missing.add(entry);
          }
        }
      }
      return missing.isEmpty()
          ? Finding.fine("the chapters' libraries are here (" + all + " entries)")
          : Finding.wrong(
              "the library " + missing.get(0) + " is missing",
              "Run ./kata prefetch while there is a network.");
    } catch (IOException unreadable) {
      return Finding.wrong(
          "the companion's list of libraries cannot be read",
          "Delete the folder .kata/built and start ./kata again; it builds itself anew.");
    }
  }

  /** What Maven fetches at the last moment, when the first test runs. */
  static Finding forMaven(Path root, Path home) {
    try {
      String pom = Files.readString(root.resolve("pom.xml"));
      Matcher version = Pattern.compile("<surefire.version>([^<]+)<").matcher(pom);
      Optional<Path> repository = repository(home);
      if (!version.find() || repository.isEmpty()) {
        return Finding.fine("whether Maven works without a network is not known");
      }
      Path provider = repository
          .get()
          .resolve("org/apache/maven/surefire/surefire-junit-platform")
          .resolve(version.group(1));
      return Files.isDirectory(provider)
          ? Finding.fine("Maven has what it needs to run tests without a network (mvn -o)")
          : Finding.wrong(
              "Maven has never run a test here, and would need a network to begin",
              "Run ./kata prefetch while there is a network. ./kata itself works without.");
    } catch (IOException unreadable) {
      return Finding.wrong("pom.xml cannot be read", "Take the workbook's pom.xml again.");
    }
  }

  private static Optional<Path> repository(Path home) throws IOException {
    try (Stream<Path> lists = Files.list(home.resolve("libraries"))) {
      for (Path list : lists.toList()) {
        for (String entry : Files.readAllLines(list)) {
          int at = entry.replace('\\', '/').indexOf("/org/assertj/");
          if (at > 0) {
            return Optional.of(Path.of(entry.substring(0, at)));
          }
        }
      }
    }
    return Optional.empty();
  }
}
