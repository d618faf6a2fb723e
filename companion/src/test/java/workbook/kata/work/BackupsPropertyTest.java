package workbook.kata.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import workbook.kata.Chapter;
import workbook.kata.SmallWorkbook;
import workbook.kata.Workbook;
import workbook.kata.layers.Folders;

/** Whatever commands come in whatever order, no line of a learner's is ever gone. */
class BackupsPropertyTest {

  private static final String TALLY = "main/java/workbook/tally/Tally.java";
  private static final String HELPER = "main/java/workbook/tally/own/Helper.java";
  private static final String TEST = "test/java/workbook/tally/TallyTest.java";

  /** Something that happens to the chapter's files. */
  private enum Deed {
    SAVES_ONE_IDEA,
    SAVES_ANOTHER_IDEA,
    SAVES_THE_SOLUTION,
    ADDS_A_FILE,
    DELETES_THE_FILE,
    EDITS_A_TEST,
    SOLVE,
    RESET,
    RESTORE_THE_FIRST,
    RESTORE_THE_LAST,
    AN_UPDATE_OF_THE_TESTS
  }

  @Provide
  Arbitrary<List<Deed>> deeds() {
    return Arbitraries.of(Deed.class).list().ofMinSize(1).ofMaxSize(12);
  }

  @Property(tries = 150, seed = "7")
  @Label("no command loses a line, and no copy ever changes")
  void no_line_is_lost(@ForAll("deeds") List<Deed> deeds) throws IOException {
    Path root = Files.createTempDirectory("workbook");
    try {
      SmallWorkbook small = SmallWorkbook.in(root);
      Workbook workbook = Workbook.in(root);
      var originals = new Originals(workbook, root.resolve(".kata/originals"));
      var backups = new Backups(workbook, originals, root.resolve(".kata/backups"));
      originals.keep();
      Chapter chapter = small.chapter();
      Path sources = chapter.exercise().resolve("src");
      Set<String> everReplaceable = new HashSet<>();
      int saved = 0;
      for (Deed deed : deeds) {
        Map<String, String> before = read(sources);
        everReplaceable.addAll(handedOut(chapter, originals));
        Map<Integer, Map<String, String>> copies = copies(backups);
        saved++;
        switch (deed) {
          case SAVES_ONE_IDEA -> small.save(SmallWorkbook.aboard("passengers += 1;"));
          case SAVES_ANOTHER_IDEA ->
            small.save(SmallWorkbook.aboard("passengers = passengers + 1; // idea " + saved));
          case SAVES_THE_SOLUTION -> small.save(SmallWorkbook.aboard("passengers++;"));
          case ADDS_A_FILE -> small.write("exercises/01-tally/src/" + HELPER, "// own " + saved);
          case DELETES_THE_FILE -> Files.deleteIfExists(sources.resolve(TALLY));
          case EDITS_A_TEST -> small.write("exercises/01-tally/src/" + TEST, "// mine " + saved);
          case SOLVE -> backups.solve(chapter);
          case RESET -> backups.reset(chapter);
          case RESTORE_THE_FIRST -> {
            if (!copies.isEmpty()) {
              backups.restore(1);
            }
          }
          case RESTORE_THE_LAST -> {
            if (!copies.isEmpty()) {
              backups.restore(copies.size());
            }
          }
          case AN_UPDATE_OF_THE_TESTS ->
            small.write("exercises/01-tally/untouched.sha256", "checksums " + saved);
        }
        assertThat(copies(backups)).as("copies after " + deed).containsAllEntriesOf(copies);
        if (deed.compareTo(Deed.SOLVE) >= 0) {
          everReplaceable.addAll(handedOut(chapter, originals));
          isStillSomewhere(before, sources, backups, everReplaceable);
        }
        assertThat(leftOvers(sources)).as("left over after " + deed).isEmpty();
      }
    } finally {
      Folders.delete(root);
    }
  }

  private static void isStillSomewhere(
      Map<String, String> before, Path sources, Backups backups, Set<String> handedOut) {
    Map<String, String> now = read(sources);
    before.forEach((path, content) -> {
      boolean there = content.equals(now.get(path));
      boolean copied =
          copies(backups).values().stream().anyMatch(copy -> content.equals(copy.get(path)));
      assertThat(there || copied || handedOut.contains(content))
          .as(path + ": " + content)
          .isTrue();
    });
  }

  /** What is not a learner's: the chapter as it was handed out, and its solution. */
  private static Set<String> handedOut(Chapter chapter, Originals originals) {
    var contents = new HashSet<>(read(originals.sources(chapter)).values());
    contents.addAll(read(chapter.solutionSources()).values());
    return contents;
  }

  private static Map<Integer, Map<String, String>> copies(Backups backups) {
    var copies = new HashMap<Integer, Map<String, String>>();
    backups.all().forEach(copy -> copies.put(copy.number(), read(copy.sources())));
    return copies;
  }

  private static List<String> leftOvers(Path sources) {
    return read(sources).keySet().stream()
        .filter(path -> path.endsWith(".kata-new"))
        .toList();
  }

  private static Map<String, String> read(Path folder) {
    try {
      var contents = new HashMap<String, String>();
      for (var each : Tree.of(folder).entrySet()) {
        contents.put(each.getKey(), Files.readString(each.getValue()));
      }
      return contents;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
