package workbook.kata.layers;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Copies and deletes whole folders. */
public final class Folders {

  private static final int ATTEMPTS = 20;
  private static final Duration PAUSE = Duration.ofMillis(50);

  private Folders() {}

  /** All files below a folder, in a fixed order; none if it does not exist. */
  public static List<Path> filesIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var found = Files.walk(folder)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Asks first, since trying to make what is there already takes longer. */
  static void create(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
    }
  }

  public static void copy(Path file, Path to) throws IOException {
    create(to.getParent());
    Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Copies the files below a folder of which this is true; none if it does not exist. */
  public static void copyAll(Path from, Path to, Predicate<Path> which) throws IOException {
    for (Path file : filesIn(from)) {
      if (which.test(file)) {
        copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  /** True for what somebody wrote, false for what was built of it. */
  public static boolean notBuilt(Path file) {
    return !file.toString().replace('\\', '/').contains("/target/");
  }

  /**
   * Deletes a folder and what is in it, also while a process that is about to end still writes
   * there.
   *
   * @throws IOException if it is still there after several attempts
   */
  public static void delete(Path folder) throws IOException {
    for (int attempt = 1; Files.exists(folder); attempt++) {
      try {
        Files.walkFileTree(folder, new Deletion());
      } catch (DirectoryNotEmptyException writtenMeanwhile) {
        if (attempt == ATTEMPTS) {
          throw writtenMeanwhile;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (e instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw e;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path at, IOException e) throws IOException {
      Files.deleteIfExists(at);
      return FileVisitResult.CONTINUE;
    }
  }
}
