package workbook.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import workbook.kata.Workbook;

/** What is true of the workbook as a whole: there are chapters, and all links lead somewhere. */
final class BookProof {

  private final Workbook workbook;

  BookProof(Workbook workbook) {
    this.workbook = workbook;
  }

  List<String> thereAreChapters() {
    return workbook.chapters().isEmpty()
        ? List.of("there is no chapter in exercises, so nothing is proven")
        : List.of();
  }

  /** Every Markdown file of the workbook, but for the notes inside mistakes and variants. */
  List<String> linksLeadSomewhere() {
    var complaints = new ArrayList<String>();
    pages().forEach(file -> complaints.addAll(new Links(workbook).complaints(Page.of(file))));
    return complaints;
  }

  /** Marked blocks on pages that belong to no chapter. */
  List<String> blocksAreTrue() {
    var complaints = new ArrayList<String>();
    var blocks = new Blocks(workbook, Optional.empty());
    pages()
        .filter(file -> !workbook.display(file).matches("chapters/\\d.*/README\\.md"))
        .filter(file -> !workbook.display(file).equals("solutions/README.md"))
        .forEach(file -> complaints.addAll(blocks.complaints(Page.of(file))));
    return complaints;
  }

  private Stream<Path> pages() {
    var found = new ArrayList<Path>();
    for (String folder :
        List.of("", "chapters", "docs", "solutions", "lab", "companion", "bench")) {
      Path from = workbook.root().resolve(folder);
      if (!Files.isDirectory(from)) {
        continue;
      }
      try (var files = Files.walk(from, folder.isEmpty() ? 1 : 9)) {
        files
            .filter(Files::isRegularFile)
            .filter(file -> file.toString().endsWith(".md"))
            .filter(file -> !workbook.display(file).contains("/src/"))
            .filter(file -> !workbook.display(file).contains("target/"))
            .forEach(found::add);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot list " + from, e);
      }
    }
    return found.stream().sorted();
  }
}
