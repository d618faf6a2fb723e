package workbook.proof;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import workbook.kata.Chapter;
import workbook.kata.Workbook;
import workbook.kata.layers.Libraries;
import workbook.kata.run.Database;
import workbook.kata.run.Engine;
import workbook.kata.run.LiveEngine;

/**
 * The proof of every chapter.
 *
 * <p>{@code -Dworkbook.chapter=05-outbox} proves one chapter only,
 * {@code -Dworkbook.proof.databases=h2} on one database only,
 * {@code -Dworkbook.proof.overlays=none} without mistakes and variants,
 * {@code -Dworkbook.proof.companion=all} shows every mistake to the companion, and not some,
 * {@code -Dworkbook.proof.maven=all} some of every chapter to Maven, and not of some chapters,
 * {@code -Dworkbook.golden=update} writes the golden files.
 */
class TheProofTest {

  private static final Workbook WORKBOOK = Workbook.around(Path.of(""));
  private static final Golden GOLDEN = Golden.asAsked(WORKBOOK);
  private static final Engine ENGINE = Engine.open(Path.of("target"), Engine.DEADLINE);
  private static final Tally TALLY = new Tally();
  private static final List<Database> DATABASES = Arrays.stream(
          System.getProperty("workbook.proof.databases", "h2,postgres").split(","))
      .map(Database::of)
      .toList();
  private static final boolean OVERLAYS =
      !"none".equals(System.getProperty("workbook.proof.overlays"));
  private static final boolean ALL_IN_COMPANION =
      "all".equals(System.getProperty("workbook.proof.companion"));
  private static final boolean ALL_IN_MAVEN =
      "all".equals(System.getProperty("workbook.proof.maven"));

  /** Every so many chapters, Maven itself judges a mistake: it takes some seconds for each. */
  private static final int CHAPTERS_FOR_MAVEN = 4;

  private static final MavenOnMistakes MAVEN =
      new MavenOnMistakes(WORKBOOK, Path.of("target", "maven"));
  private static final LiveEngine LIVE = LiveEngine.open(
      Path.of("target", "companion"),
      Libraries.ofThisProcess(),
      List.of("-Xshare:auto"),
      LiveEngine.DEADLINE);
  private static final List<Subject> SUBJECTS = new ArrayList<>();

  @TestFactory
  Stream<DynamicNode> the_book() {
    var book = new BookProof(WORKBOOK);
    return Stream.of(
        proof("there are chapters", book::thereAreChapters),
        proof("links lead somewhere", book::linksLeadSomewhere),
        proof("marked blocks are true", book::blocksAreTrue));
  }

  @TestFactory
  Stream<DynamicNode> every_chapter() {
    DATABASES.forEach(ENGINE::warm);
    String only = System.getProperty("workbook.chapter", "");
    List<Chapter> chapters = only.isEmpty() ? WORKBOOK.chapters() : List.of(WORKBOOK.chapter(only));
    return chapters.stream().map(chapter -> dynamicContainer(chapter.name(), proofsOf(chapter)));
  }

  private static Stream<DynamicNode> proofsOf(Chapter chapter) {
    var subject = new Subject(WORKBOOK, chapter, ENGINE, GOLDEN, TALLY);
    SUBJECTS.add(subject);
    var layers = new LayerProof(subject);
    var overlays = new OverlayProof(subject);
    var page = new PageProof(subject);
    var folders = new FolderProof(subject);
    List<Database> databases = databasesOf(chapter);
    var all = new ArrayList<DynamicNode>();
    all.add(
        proof(chapter, "8 the list of untouched files is current", folders::untouchedIsCurrent));
    all.add(proof(
        chapter,
        "1 the skeleton compiles without warnings",
        layers::skeletonCompilesWithoutWarnings));
    for (Database on : databases) {
      all.add(proof(
          chapter,
          "1 the skeleton is red for its reasons on " + on.words(),
          () -> layers.skeletonIsRedForItsReasons(on)));
    }
    for (Database on : databases) {
      all.add(proof(
          chapter, "2 the solution is green on " + on.words(), () -> layers.solutionIsGreen(on)));
    }
    all.add(proof(chapter, "2 the solution was green in Maven", layers::solutionWasGreenInMaven));
    for (Path mistake : asked(chapter.mistakes())) {
      all.add(proof(
          chapter,
          "3 is caught: " + mistake.getFileName(),
          () -> overlays.mistakeIsCaught(mistake, databases)));
    }
    for (Path variant : asked(chapter.variants())) {
      all.add(proof(
          chapter,
          "4 is accepted: " + variant.getFileName(),
          () -> overlays.variantIsAccepted(variant, databases)));
    }
    for (Database on : databases) {
      all.add(proof(
          chapter, "5 the same run says the same on " + on.words(), () -> layers.theSameAgain(on)));
    }
    if (OVERLAYS) {
      all.add(proof(chapter, "6 every boundary rule can fail", overlays::everyBoundaryRuleCanFail));
    }
    if (databases.contains(Database.H2)) {
      var live = new LiveProof(subject, LIVE, ALL_IN_COMPANION);
      all.add(proof(
          chapter,
          "9 the companion says the same of the skeleton",
          live::saysTheSameOfTheSkeleton));
      all.add(proof(
          chapter,
          "9 the companion says the same of solutions",
          () -> live.saysTheSameOfSolutions(asked(chapter.mistakes()), asked(chapter.variants()))));
      mistakesForMaven(chapter)
          .forEach(mistake -> all.add(proof(
              chapter,
              "9 Maven says the same: " + mistake.getFileName(),
              () -> MAVEN.agrees(chapter, mistake))));
    }
    all.add(proof(chapter, "7 the page is true", page::pageIsTrue));
    all.add(proof(chapter, "7 statements point to tests", page::statementsPointToTests));
    all.add(proof(chapter, "8 nothing is missing", folders::nothingIsMissing));
    all.add(proof(chapter, "8 nothing is stray", folders::nothingIsStray));
    all.add(proof(chapter, "the chapter is counted", () -> {
      TALLY.chapter(subject.tests().steps().size(), subject.tests().tests().size());
      return List.of();
    }));
    return all.stream();
  }

  /**
   * A chapter whose exercise brings no library for SQL has nothing that a database could change.
   */
  private static List<Database> databasesOf(Chapter chapter) {
    try {
      Path pom = WORKBOOK.root().resolve("exercises").resolve(chapter.name()).resolve("pom.xml");
      return Files.readString(pom).contains("jdbi") ? DATABASES : DATABASES.subList(0, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> mistakesForMaven(Chapter chapter) {
    List<Path> mistakes = asked(chapter.mistakes()).stream()
        .filter(mistake -> Mistake.in(mistake).shownOn().contains(Database.H2))
        .toList();
    int number = WORKBOOK.chapters().indexOf(chapter);
    if (mistakes.isEmpty() || !ALL_IN_MAVEN && number % CHAPTERS_FOR_MAVEN != 0) {
      return List.of();
    }
    return ALL_IN_MAVEN
        ? List.of(mistakes.get(0), mistakes.get(mistakes.size() / 2))
        : List.of(mistakes.get(mistakes.size() / 2));
  }

  /** All of them, those whose name was asked for, or none. */
  private static List<Path> asked(List<Path> overlays) {
    if (!OVERLAYS) {
      return List.of();
    }
    String only = System.getProperty("workbook.only", "");
    return overlays.stream()
        .filter(overlay -> overlay.getFileName().toString().contains(only))
        .toList();
  }

  private static DynamicNode proof(Chapter chapter, String name, Supplier<List<String>> proof) {
    return proof(chapter.name() + ", " + name, proof);
  }

  private static DynamicNode proof(String name, Supplier<List<String>> proof) {
    return dynamicTest(name, () -> {
      List<String> complaints = proof.get();
      if (!complaints.isEmpty()) {
        throw new AssertionError(String.join("\n", complaints));
      }
    });
  }

  @AfterAll
  static void count() {
    SUBJECTS.forEach(Subject::close);
    ENGINE.close();
    LIVE.close();
    System.out.println(TALLY.text());
  }
}
