package workbook.kata.layers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import workbook.kata.Chapter;

/**
 * One set of the learner's files of a chapter.
 *
 * @param chapter whose given code and tests go with it
 * @param name what people call it, such as {@code skeleton} or {@code mistakes/forgets-the-id}
 * @param sources folders of Java files; a later one replaces the files of an earlier one
 */
public record Layer(Chapter chapter, String name, List<Path> sources) {

  public Layer {
    sources = List.copyOf(sources);
  }

  /** The files as a learner finds them, or has left them. */
  public static Layer skeleton(Chapter chapter) {
    return new Layer(chapter, "skeleton", List.of(chapter.skeleton()));
  }

  public static Layer solution(Chapter chapter) {
    return new Layer(chapter, "solution", List.of(chapter.solutionSources()));
  }

  /** This layer with the files of a folder laid over it. */
  public Layer with(Path overlay) {
    var all = new ArrayList<>(sources);
    all.add(overlay);
    Path parent = overlay.getParent().getFileName();
    return new Layer(chapter, parent + "/" + overlay.getFileName(), all);
  }
}
