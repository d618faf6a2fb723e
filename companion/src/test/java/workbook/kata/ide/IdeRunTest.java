package workbook.kata.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.kata.Chapter;
import workbook.kata.Workbook;
import workbook.kata.layers.Bench;
import workbook.kata.layers.Build;
import workbook.kata.layers.Folders;
import workbook.kata.layers.Layer;
import workbook.kata.layers.Libraries;

/**
 * Whoever presses the green arrow in an IDE reads what Maven prints: the golden text of the proof.
 */
class IdeRunTest {

  private static final Chapter ORIGINAL = Workbook.around(Path.of("")).chapter("01-messages");

  @TempDir
  private static Path folder;

  private static Chapter chapter;

  @BeforeAll
  static void aWorkbookAsAnIdeHasCompiledIt() throws IOException {
    chapter = new Chapter(folder, ORIGINAL.name());
    copy(ORIGINAL.skeleton(), chapter.skeleton());
    copy(ORIGINAL.given(), chapter.given());
    copy(ORIGINAL.tests(), chapter.tests());
    copy(ORIGINAL.page().getParent(), chapter.page().getParent());
    Folders.copy(ORIGINAL.root().resolve("pom.xml"), folder.resolve("pom.xml"));
    Folders.copy(ORIGINAL.exercise().resolve("pom.xml"), chapter.exercise().resolve("pom.xml"));
    String next = "exercises/02-event-types/pom.xml";
    Folders.copy(ORIGINAL.root().resolve(next), folder.resolve(next));
    try (Bench bench = Bench.in(folder.resolve("bench"), Libraries.ofThisProcess());
        Build build = bench.build(Layer.skeleton(chapter))) {
      assertThat(build.complaints()).isEmpty();
      copy(build.classes(), chapter.exercise().resolve("target/classes"));
      copy(build.testClasses(), chapter.exercise().resolve("target/test-classes"));
    }
  }

  @Test
  void a_module_prints_the_whole_report() throws Exception {
    assertThat(run(chapter.exercise().resolve("target/test-classes").toString()))
        .isEqualTo(golden());
  }

  @Test
  void a_class_prints_its_failure_in_the_same_words() throws Exception {
    String said = run("workbook.messages.RefusalTest");

    assertThat(failure(said)).isEqualTo(failure(golden()));
    assertThat(said).startsWith(firstLine(golden()));
  }

  @Test
  void a_single_test_prints_its_failure_in_the_same_words() throws Exception {
    String said = run("workbook.messages.RefusalTest#a_no_halfway_leaves_no_berth_taken");

    assertThat(failure(said)).isEqualTo(failure(golden()));
    assertThat(said).contains("1 test red");
  }

  private static String golden() throws IOException {
    return Files.readString(ORIGINAL.solution().resolve("skeleton/report.txt"))
        .replace("\r\n", "\n")
        .strip();
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElseThrow();
  }

  /** From the headline of the failure to the end. */
  private static String failure(String text) {
    assertThat(text).contains("Step 1 is red: ");
    return text.substring(text.indexOf("Step 1 is red: "));
  }

  private static String run(String wanted) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(IdeFiles.JVM);
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-cp"));
    command.add(String.join(
        java.io.File.pathSeparator,
        chapter.exercise().resolve("target/test-classes").toString(),
        chapter.exercise().resolve("target/classes").toString(),
        System.getProperty("java.class.path")));
    command.add(AsAnIde.class.getName());
    command.add(wanted);
    var builder = new ProcessBuilder(command)
        .directory(chapter.exercise().toFile())
        .redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process ide = builder.start();
    ide.getOutputStream().close();
    String said = new String(ide.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(ide.waitFor()).as(said).isEqualTo(1);
    return said.strip();
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : Folders.filesIn(from)) {
      Folders.copy(file, to.resolve(from.relativize(file).toString()));
    }
  }
}
