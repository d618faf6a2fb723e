package workbook.kata.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The sources in a folder at one moment. Time and size say cheaply that a file may have changed,
 * its content says whether it has: saving a file that one has not changed is no news.
 */
final class Sources {

  private final Map<Path, Seen> files;

  private Sources(Map<Path, Seen> files) {
    this.files = files;
  }

  private record Seen(long time, long size, int content) {}

  /**
   * Looks at the sources.
   *
   * @param folder where they are; there are none if it does not exist
   * @param before what was seen the last time, so that only what looks new is read; may be null
   */
  static Sources in(Path folder, Sources before) {
    var files = new HashMap<Path, Seen>();
    walk(folder, new Patient() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (counts(file)) {
          files.put(file, seen(file, attributes, before));
        }
        return FileVisitResult.CONTINUE;
      }
    });
    return new Sources(files);
  }

  /** Editors leave their own files about while they save. */
  private static boolean counts(Path file) {
    String name = file.getFileName().toString();
    return !name.startsWith(".")
        && !name.endsWith("~")
        && !name.endsWith(".swp")
        && !name.endsWith(".tmp")
        && !name.endsWith(".kata-new");
  }

  private static Seen seen(Path file, BasicFileAttributes attributes, Sources before) {
    long time = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    Seen old = before == null ? null : before.files.get(file);
    if (old != null && old.time == time && old.size == attributes.size()) {
      return old;
    }
    try {
      return new Seen(time, attributes.size(), Arrays.hashCode(Files.readAllBytes(file)));
    } catch (IOException beingWritten) {
      return new Seen(time, attributes.size(), 0);
    }
  }

  /** Whether the same files with the same content are there. */
  boolean same(Sources other) {
    if (!files.keySet().equals(other.files.keySet())) {
      return false;
    }
    return files.entrySet().stream().allMatch(each -> {
      Seen seen = other.files.get(each.getKey());
      return seen.content == each.getValue().content && seen.size == each.getValue().size;
    });
  }

  /** The folders to listen to. */
  static Map<Path, BasicFileAttributes> folders(Path sources) {
    var folders = new HashMap<Path, BasicFileAttributes>();
    walk(sources, new Patient() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        folders.put(folder, attributes);
        return FileVisitResult.CONTINUE;
      }
    });
    return folders;
  }

  private static void walk(Path sources, Patient visitor) {
    try {
      if (Files.isDirectory(sources)) {
        Files.walkFileTree(sources, visitor);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look at " + sources, e);
    }
  }

  /** Goes on when a file or folder is gone before it has been looked at. */
  private abstract static class Patient extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException gone) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException gone) {
      return FileVisitResult.CONTINUE;
    }
  }
}
