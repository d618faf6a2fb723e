package workbook.lab;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Stops database servers of ours whose JVM was killed and could not stop them.
 *
 * <p>Each server has a folder, and its JVM holds a lock on a file in there as long as it lives. A
 * folder whose lock is free belongs to nobody any more.
 */
final class StaleServers {

  static final String PREFIX = "server-";
  private static final String LOCK = "epg-lock";

  private StaleServers() {}

  /** Does what it can; a server that cannot be stopped is no reason not to start another. */
  static void stop(Path folder) {
    try (DirectoryStream<Path> servers = Files.newDirectoryStream(folder, PREFIX + "*")) {
      for (Path server : servers) {
        stopIfAbandoned(server);
      }
    } catch (IOException | RuntimeException e) {
      // the next start tries again
    }
  }

  private static void stopIfAbandoned(Path server) throws IOException {
    Path lockFile = server.resolve(LOCK);
    if (!Files.exists(lockFile)) {
      return; // it is being set up
    }
    try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        return;
      }
      Optional<ProcessHandle> process = process(server);
      process.ifPresent(StaleServers::stop);
      if (process.isEmpty() || !process.get().isAlive()) {
        delete(server);
      }
    } catch (OverlappingFileLockException e) {
      // it is this JVM's own
    }
  }

  /** The server that says it runs in this folder, if that is still a PostgreSQL server. */
  private static Optional<ProcessHandle> process(Path server) throws IOException {
    Path pidFile = server.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile);
    return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
        .filter(process -> process.info().command().orElse("").contains("postgres"))
        .filter(process ->
            process.info().commandLine().map(l -> l.contains(name(server))).orElse(true));
  }

  private static String name(Path server) {
    return server.getFileName().toString();
  }

  private static void stop(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception tooSlow) {
      process.destroyForcibly();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
