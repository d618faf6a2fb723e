package workbook.real;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Starts Java processes and ends every one of them, however this process ends. */
final class Processes implements AutoCloseable {

  private static final int LAST_LINES = 12;

  private final Folder folder;
  private final String classPath;
  private final List<String> flags;
  private final Set<Process> started = ConcurrentHashMap.newKeySet();
  private final Thread atTheEnd = new Thread(this::endAll, "end all processes");
  private volatile boolean over;

  Processes(Folder folder, String classPath, List<String> flags) {
    this.folder = folder;
    this.classPath = classPath;
    this.flags = List.copyOf(flags);
    Runtime.getRuntime().addShutdownHook(atTheEnd);
  }

  /**
   * Starts the main class of a process.
   *
   * @param name what it is called, here and in the names of its files
   * @param jvm more flags for its JVM
   */
  Process start(String name, List<String> jvm, Class<?> main, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(jvm);
    command.add("-cp");
    command.add(classPath);
    command.add(main.getName());
    command.addAll(arguments);
    File log = folder.logs().resolve(name + ".log").toFile();
    try {
      synchronized (this) {
        if (over) {
          throw new Refused("The run is over; " + name + " is not started any more.");
        }
        // its standard input stays open as long as this process lives: see Leash
        Process process = new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
            .start();
        started.add(process);
        folder.started(name, process.toHandle());
        return process;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + name + ": " + e.getMessage(), e);
    }
  }

  /** The last lines that a process has written. */
  String endOfLog(String name) {
    try {
      List<String> lines = Files.readAllLines(folder.logs().resolve(name + ".log"));
      return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()).stream()
          .map(line -> "    " + line)
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      return "    (it cannot be read: " + e.getMessage() + ")";
    }
  }

  /** As the power goes: nothing in the process runs any more. */
  void kill(Process process) {
    process.destroyForcibly();
    waitFor(process);
    started.remove(process);
  }

  private static void waitFor(Process process) {
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void endAll() {
    synchronized (this) {
      over = true;
    }
    // a closed input lets a process tidy up behind itself; a stopped one cannot, and is killed
    for (Process process : started) {
      try {
        process.getOutputStream().close();
      } catch (IOException e) {
        // then it is gone already
      }
    }
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(8);
    for (Process process : started) {
      try {
        long left = until - System.nanoTime();
        if (!process.waitFor(Math.max(0, left), TimeUnit.NANOSECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        process.destroyForcibly();
      }
    }
    started.forEach(Processes::waitFor);
    started.clear();
  }

  @Override
  public void close() {
    endAll();
    try {
      Runtime.getRuntime().removeShutdownHook(atTheEnd);
    } catch (IllegalStateException e) {
      // it runs already
    }
  }
}
