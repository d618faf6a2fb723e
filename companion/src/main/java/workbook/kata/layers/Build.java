package workbook.kata.layers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A layer that was compiled, or could not be.
 *
 * @param layer what was compiled
 * @param folder the fresh folder that holds the copies and what came of them
 * @param learnerFiles the learner's files, as paths below {@code src/main/java}
 * @param complaints the compiler's, in its order
 */
public record Build(Layer layer, Path folder, List<String> learnerFiles, List<Complaint> complaints)
    implements AutoCloseable {

  public Build {
    learnerFiles = List.copyOf(learnerFiles);
    complaints = List.copyOf(complaints);
  }

  /** True if there is something to run. */
  public boolean compiled() {
    return complaints.stream().noneMatch(Complaint::error);
  }

  public Path classes() {
    return folder.resolve("target/classes");
  }

  public Path testClasses() {
    return folder.resolve("target/test-classes");
  }

  /** Deletes the fresh folder. */
  @Override
  public void close() {
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + folder, e);
    }
  }
}
