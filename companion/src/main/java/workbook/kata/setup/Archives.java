package workbook.kata.setup;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets Java remember the classes that the companion's two kinds of process load, so that later
 * starts are faster. This takes some seconds of computing, once, and nobody waits for it.
 */
public final class Archives {

  /** The hidden command that loads what a session loads, and ends. */
  public static final String REHEARSE = "rehearse";

  private static final long DONE_BY_THEN_MILLIS = 120_000;

  private Archives() {}

  /** Starts a process that makes the archives, if they are missing. */
  public static void makeInTheBackground() {
    Path home = Setup.home();
    Path begun = home.resolve("archives.begun");
    Path fresh = home.resolve("new-" + Setup.ARCHIVE);
    try {
      if (Files.exists(home.resolve(Setup.ARCHIVE))) {
        return;
      }
      if (Files.exists(begun)) {
        // who began it may have left before it was done
        if (System.currentTimeMillis() - begun.toFile().lastModified() > DONE_BY_THEN_MILLIS) {
          take(fresh, home.resolve(Setup.ARCHIVE));
          take(home.resolve("new-" + Setup.WORKER_ARCHIVE), home.resolve(Setup.WORKER_ARCHIVE));
        }
        return;
      }
      Files.createFile(begun);
      var command = new ArrayList<String>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      List<String> options = Files.readAllLines(home.resolve(Setup.ARGUMENTS)).stream()
          .filter(line -> !line.contains("SharedArchiveFile"))
          .toList();
      Path arguments = home.resolve("rehearsal.arguments");
      var withDump = new ArrayList<String>();
      withDump.add(Setup.quoted("-XX:ArchiveClassesAtExit=" + fresh));
      withDump.addAll(options);
      Files.write(arguments, withDump);
      command.add("@" + arguments);
      command.add(REHEARSE);
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(home.resolve("rehearsal.log").toFile())
          .redirectInput(ProcessBuilder.Redirect.from(devNull()))
          .start()
          .onExit()
          .thenRun(() -> take(fresh, home.resolve(Setup.ARCHIVE)));
    } catch (IOException without) {
      // then starts stay as fast as they are
    }
  }

  /** Puts a finished archive where the next start looks for it. */
  public static void take(Path fresh, Path archive) {
    try {
      if (Files.exists(fresh)) {
        Files.move(fresh, archive, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException without) {
      // then starts stay as fast as they are
    }
  }

  private static File devNull() {
    boolean windows = File.separatorChar == '\\';
    return new File(windows ? "NUL" : "/dev/null");
  }
}
