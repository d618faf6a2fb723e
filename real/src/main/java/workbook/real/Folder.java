package workbook.real;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Where a run keeps all that it has: data, logs, and which processes it started. Only one run at a
 * time uses it, and processes that an earlier run left behind are ended before anything begins.
 */
final class Folder implements AutoCloseable {

  private final Path root;
  private final FileChannel lockFile;
  private final List<String> leftBehind = new ArrayList<>();

  private Folder(Path root, FileChannel lockFile) {
    this.root = root;
    this.lockFile = lockFile;
  }

  /** Takes the folder for this run and empties it. */
  static Folder take(Path root) throws IOException {
    Files.createDirectories(root);
    FileChannel lockFile =
        FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!locked(lockFile)) {
      lockFile.close();
      throw new Refused("Another run is going on in " + root
          + ". Wait until it has ended, or end it with Ctrl-C where it was started.");
    }
    var folder = new Folder(root, lockFile);
    folder.endWhatWasLeft();
    folder.delete("pids");
    folder.delete("data");
    folder.delete("logs");
    Files.createDirectories(folder.data());
    Files.createDirectories(folder.logs());
    Files.createDirectories(folder.pids());
    return folder;
  }

  /** As long as this process lives and does not close it. */
  private static boolean locked(FileChannel file) throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  Path data() {
    return root.resolve("data");
  }

  Path logs() {
    return root.resolve("logs");
  }

  private Path pids() {
    return root.resolve("pids");
  }

  Path resolve(String name) {
    return root.resolve(name);
  }

  /**
   * A copy of this process's class path, as far as it lies in the workbook: somebody may build it
   * again meanwhile. The rest is in Maven's repository, where nothing changes.
   */
  String keep(Path workbook) throws IOException {
    var kept = new ArrayList<String>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry).toAbsolutePath().normalize();
      if (path.startsWith(workbook) && Files.exists(path)) {
        Path copy = data().resolve("classes").resolve(kept.size() + "-" + path.getFileName());
        copy(path, copy);
        kept.add(copy.toString());
      } else {
        kept.add(entry);
      }
    }
    return String.join(File.pathSeparator, kept);
  }

  /** Copies a file, or a folder and what is in it, over what is there. */
  static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = file.equals(from) ? to : to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  /** The processes of an earlier run that were still there. */
  List<String> leftBehind() {
    return List.copyOf(leftBehind);
  }

  /** Remembers a process, so that a later run can end it if this one cannot. */
  void started(String name, ProcessHandle process) throws IOException {
    Files.writeString(
        pids().resolve(name + ".pid"),
        process.pid() + " "
            + process.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
  }

  private void endWhatWasLeft() throws IOException {
    if (!Files.isDirectory(pids())) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(pids(), "*.pid")) {
      for (Path file : files) {
        Optional<ProcessHandle> process = stillThere(Files.readString(file));
        if (process.isPresent()) {
          leftBehind.add(file.getFileName().toString().replace(".pid", ""));
          end(process.get());
        }
      }
    }
  }

  /** A number alone may belong to somebody else by now; with the time of its start it does not. */
  private static Optional<ProcessHandle> stillThere(String text) {
    String[] parts = text.strip().split(" ");
    if (parts.length != 2) {
      return Optional.empty(); // the run was killed while it wrote this
    }
    long begun = Long.parseLong(parts[1]);
    return ProcessHandle.of(Long.parseLong(parts[0]))
        .filter(process -> begun != 0
            && process.info().startInstant().map(i -> i.toEpochMilli() == begun).orElse(false));
  }

  private static void end(ProcessHandle process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.onExit().get(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception tooSlow) {
      throw new Refused("Process " + process.pid() + " of an earlier run does not end. End it"
          + " yourself, then start again.");
    }
  }

  private void delete(String name) throws IOException {
    delete(root.resolve(name));
  }

  /** Deletes a folder and what is in it, if it is there. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  @Override
  public void close() throws IOException {
    lockFile.close();
  }
}
