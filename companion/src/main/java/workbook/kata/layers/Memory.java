package workbook.kata.layers;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * What was compiled of a chapter the last time, also by a process that is no more: who goes on
 * where he stopped does not wait for the compiler.
 *
 * @param chapter its name
 */
record Memory(String chapter, Compiled main, Compiled tests) implements Serializable {

  private static final long serialVersionUID = 1;

  static Memory none(String chapter) {
    return new Memory(chapter, Compiled.NOTHING, Compiled.NOTHING);
  }

  /** What is written down in a folder; nothing of it if it cannot be read. */
  static Memory of(String chapter, Optional<Path> folder) {
    Path file = folder.map(each -> each.resolve(chapter)).orElse(null);
    if (file == null || !Files.isRegularFile(file)) {
      return none(chapter);
    }
    try (var in = new ObjectInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      return (Memory) in.readObject();
    } catch (IOException | ClassNotFoundException | RuntimeException unreadable) {
      return none(chapter);
    }
  }

  /** Another companion may do the same at the same time. */
  void writeTo(Path folder) throws IOException {
    Folders.create(folder);
    Path fresh = Files.createTempFile(folder, "new-", "");
    try {
      try (var out =
          new ObjectOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)))) {
        out.writeObject(this);
      }
      Files.move(fresh, folder.resolve(chapter), StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
