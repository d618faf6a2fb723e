package workbook.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import workbook.kata.Workbook;
import workbook.kata.layers.Folders;
import workbook.kata.run.Database;
import workbook.kata.run.Engine;

/** A copy of the workbook with one small chapter, to be broken in one way by a test. */
final class Fixture implements AutoCloseable {

  static final Path ORIGINAL = Path.of("src/test/resources/fixture");

  static final String SKELETON = "exercises/01-tally/src/main/java/workbook/tally/Tally.java";
  static final String SOLUTION = "solutions/01-tally/src/main/java/workbook/tally/Tally.java";
  static final String TESTS = "exercises/01-tally/src/test/java/workbook/tally/";
  static final String MISTAKES = "solutions/01-tally/mistakes/";
  static final String VARIANTS = "solutions/01-tally/variants/";
  static final String PAGE = "chapters/01-tally/README.md";

  private final Path root;
  private Engine engine;
  private final Tally tally = new Tally();
  private Subject subject;

  private Fixture(Path root, Engine engine) {
    this.root = root;
    this.engine = engine;
  }

  static Fixture copiedTo(Path root, Engine engine) {
    try {
      Folders.copyAll(ORIGINAL, root, file -> true);
      return new Fixture(root, engine);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With another engine, one that has run once and is warm. */
  Fixture provenBy(Engine other) {
    engine = other;
    layers().solutionIsGreen(Database.H2);
    close();
    subject = null;
    return this;
  }

  /** Replaces the first occurrence; there must be one, or the test tests nothing. */
  Fixture edit(String path, String from, String to) {
    String text = Golden.read(root.resolve(path));
    assertThat(text).contains(from);
    int at = text.indexOf(from);
    return write(path, text.substring(0, at) + to + text.substring(at + from.length()));
  }

  Fixture write(String path, String text) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Fixture copy(String from, String to) {
    return write(to, Golden.read(root.resolve(from)));
  }

  Fixture delete(String path) {
    try {
      Files.delete(root.resolve(path));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path(String path) {
    return root.resolve(path);
  }

  Subject subject() {
    if (subject == null) {
      var workbook = Workbook.in(root);
      subject = new Subject(
          workbook, workbook.chapters().get(0), engine, new Golden(workbook, false), tally);
    }
    return subject;
  }

  Tally tally() {
    return tally;
  }

  LayerProof layers() {
    return new LayerProof(subject());
  }

  OverlayProof overlays() {
    return new OverlayProof(subject());
  }

  List<String> mistake(String name, Database... databases) {
    return overlays().mistakeIsCaught(root.resolve(MISTAKES + name), List.of(databases));
  }

  List<String> variant(String name) {
    return overlays().variantIsAccepted(root.resolve(VARIANTS + name), List.of(Database.H2));
  }

  PageProof page() {
    return new PageProof(subject());
  }

  FolderProof folders() {
    return new FolderProof(subject());
  }

  BookProof book() {
    return new BookProof(Workbook.in(root));
  }

  /** Everything that is asked of a chapter, but for Maven's own run. */
  static List<String> allComplaints(Subject subject) {
    var all = new ArrayList<String>();
    var layers = new LayerProof(subject);
    var overlays = new OverlayProof(subject);
    List<Database> both = List.of(Database.values());
    all.addAll(new FolderProof(subject).untouchedIsCurrent());
    all.addAll(layers.skeletonCompilesWithoutWarnings());
    both.forEach(on -> all.addAll(layers.skeletonIsRedForItsReasons(on)));
    both.forEach(on -> all.addAll(layers.solutionIsGreen(on)));
    subject.chapter().mistakes().forEach(m -> all.addAll(overlays.mistakeIsCaught(m, both)));
    subject.chapter().variants().forEach(v -> all.addAll(overlays.variantIsAccepted(v, both)));
    both.forEach(on -> all.addAll(layers.theSameAgain(on)));
    all.addAll(overlays.everyBoundaryRuleCanFail());
    all.addAll(new PageProof(subject).pageIsTrue());
    all.addAll(new PageProof(subject).statementsPointToTests());
    all.addAll(new FolderProof(subject).nothingIsMissing());
    all.addAll(new FolderProof(subject).nothingIsStray());
    return all;
  }

  @Override
  public void close() {
    if (subject != null) {
      subject.close();
    }
  }
}
