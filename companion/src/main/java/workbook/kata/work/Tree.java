package workbook.kata.work;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import workbook.kata.layers.Folders;

/** The files below a folder, by their paths in it with forward slashes. */
final class Tree {

  private Tree() {}

  static Map<String, Path> of(Path folder) throws IOException {
    var files = new TreeMap<String, Path>();
    for (Path file : Folders.filesIn(folder)) {
      files.put(folder.relativize(file).toString().replace('\\', '/'), file);
    }
    return files;
  }

  /** Whether two folders hold the same files with the same content. */
  static boolean same(Path one, Path other) throws IOException {
    Map<String, Path> left = of(one);
    Map<String, Path> right = of(other);
    if (!left.keySet().equals(right.keySet())) {
      return false;
    }
    for (var each : left.entrySet()) {
      if (!Arrays.equals(
          Files.readAllBytes(each.getValue()), Files.readAllBytes(right.get(each.getKey())))) {
        return false;
      }
    }
    return true;
  }

  /** Copies all files; the target need not exist. */
  static void copy(Path from, Path to) throws IOException {
    for (var each : of(from).entrySet()) {
      Folders.copy(each.getValue(), to.resolve(each.getKey()));
    }
  }

  /**
   * Makes a folder hold the files of another one and nothing else. A file that is the same already
   * is not touched; each of the others is replaced in one go, so that nobody sees half of it.
   */
  static void become(Path folder, Path wanted) throws IOException {
    Map<String, Path> there = of(folder);
    Map<String, Path> files = of(wanted);
    for (var each : files.entrySet()) {
      Path target = folder.resolve(each.getKey());
      byte[] content = Files.readAllBytes(each.getValue());
      if (there.containsKey(each.getKey()) && Arrays.equals(Files.readAllBytes(target), content)) {
        continue;
      }
      Files.createDirectories(target.getParent());
      Path fresh = target.resolveSibling(target.getFileName() + ".kata-new");
      Files.write(fresh, content);
      Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
    }
    for (var each : there.entrySet()) {
      if (!files.containsKey(each.getKey())) {
        Files.deleteIfExists(each.getValue());
      }
    }
    deleteEmptyFolders(folder);
  }

  private static void deleteEmptyFolders(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Files.walkFileTree(folder, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult postVisitDirectory(Path at, IOException e) throws IOException {
        try (var left = Files.list(at)) {
          if (!at.equals(folder) && left.findAny().isEmpty()) {
            Files.delete(at);
          }
        }
        return FileVisitResult.CONTINUE;
      }
    });
  }
}
