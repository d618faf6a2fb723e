package workbook.kata.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.kata.SmallWorkbook.aboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.kata.SmallWorkbook;

class BenchTest {

  @TempDir
  private static Path folder;

  /** With something of everything that a test could see. */
  private static final String TALLY = """
      package workbook.tally;

      class Tally {
        static final int MOST = 300 + 50;
        private int passengers;

        @Deprecated
        void aboard() {
          passengers++;
        }

        int passengers() {
          return passengers;
        }

        <T extends Comparable<T>> T both(T one, T... others) throws java.io.IOException {
          return one;
        }

        enum Deck { UPPER, LOWER }

        record Cabin(int number, Deck deck) {}

        sealed interface Boat permits Raft, Dinghy {}

        static final class Raft implements Boat {}

        static final class Dinghy implements Boat {}

        @interface Noted {
          String value() default "here";
        }
      }
      """;

  private static final String TALLY_CLASS =
      Path.of("workbook/tally/Tally.class").toString();

  private SmallWorkbook small;
  private Bench bench;

  @BeforeEach
  void tests_were_compiled() throws IOException {
    Path own = Files.createTempDirectory(folder, "b");
    small = SmallWorkbook.in(own);
    bench = Bench.in(own.resolve("scratch"), Libraries.ofThisProcess());
    small.save(TALLY);
    assertThat(testsAreCompiledAgain()).isTrue();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void what_is_inside_of_a_method_does_not_concern_the_tests() throws IOException {
    Map<String, byte[]> before;
    try (Build build = bench.build(Layer.skeleton(small.chapter()))) {
      before = Compiled.in(build.testClasses(), "", "").classes();
    }

    small.save(TALLY.replace("passengers++", "Runnable more = () -> passengers++; more.run()"));

    assertThat(testsAreCompiledAgain()).isFalse();
    try (Build build = bench.build(Layer.skeleton(small.chapter()))) {
      assertThat(Compiled.in(build.testClasses(), "", "").classes())
          .containsKey(Path.of("workbook/tally/TallyTest.class").toString())
          .usingRecursiveComparison()
          .isEqualTo(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "300 + 50 -> 300 + 51",
        "@Deprecated -> ",
        "void aboard -> private void aboard",
        "int passengers() -> long passengers()",
        "T extends Comparable<T> -> T extends Number",
        "class Tally { -> class Tally extends Thread {",
        "record Cabin( -> record Cabin<N extends Number>(",
        "Cabin(int -> Cabin(@Deprecated int",
        "private int passengers -> private volatile int passengers",
        "T... others -> T[] others",
        " throws java.io.IOException -> ",
        "UPPER, LOWER -> LOWER, UPPER",
        "int number, Deck deck -> Deck deck, int number",
        "Raft, Dinghy {} -> Raft, Dinghy, Tally.Liner {} static final class Liner implements Boat {}",
        "static final class Raft -> static non-sealed class Raft",
        "default \"here\" -> "
      })
  void what_the_tests_can_see_does(String change) throws IOException {
    String[] fromTo = change.split(" -> ?", 2);

    small.save(TALLY.replace(fromTo[0], fromTo[1]));

    assertThat(testsAreCompiledAgain()).isTrue();
  }

  @Test
  void so_do_their_own_texts() throws IOException {
    String name = "exercises/01-tally/src/test/java/workbook/tally/TallyTest.java";
    small.write(name, Files.readString(small.root().resolve(name)).replace("nobody", "no one"));

    assertThat(testsAreCompiledAgain()).isTrue();
  }

  @Test
  void after_an_error_all_is_as_it_was() throws IOException {
    small.save(TALLY.replace("passengers()", "count()"));
    try (Build build = bench.build(Layer.skeleton(small.chapter()))) {
      assertThat(build.compiled()).isFalse();
    }
    small.save(TALLY);

    try (Build build = bench.build(Layer.skeleton(small.chapter()))) {
      assertThat(build.complaints()).isEmpty();
    }
    small.save(aboard("passengers++;"));
    assertThat(testsAreCompiledAgain()).isTrue();
  }

  @Test
  void a_file_for_the_tests_is_always_the_latest() throws IOException {
    String name = "exercises/01-tally/src/test/resources/harbour.txt";
    small.write(name, "Bergen");
    bench.build(Layer.skeleton(small.chapter())).close();
    small.write(name, "Stavanger");

    try (Build build = bench.build(Layer.skeleton(small.chapter()))) {
      assertThat(build.testClasses().resolve("harbour.txt")).hasContent("Stavanger");
    }
  }

  @Test
  void one_that_begins_later_goes_on_where_an_earlier_one_stopped() throws IOException {
    Memory noted = afterAnEarlierOne();
    byte[] tally = noted.main().classes().get(TALLY_CLASS);
    assertThat(tally).isNotEmpty();
    // so that one sees whether it was compiled or remembered
    noted.main().classes().put(TALLY_CLASS, new byte[] {7});
    noted.writeTo(notes());

    beginAnew();

    assertThat(testsAreCompiledAgain()).isFalse();
    assertThat(tallyClass()).containsExactly(7);
    small.save(TALLY + "\n");
    assertThat(testsAreCompiledAgain()).isFalse();
    assertThat(tallyClass()).isEqualTo(tally);
  }

  @Test
  void what_was_noted_of_other_files_does_not_count() throws IOException {
    Memory noted = afterAnEarlierOne();
    small.save(TALLY.replace("int passengers()", "long passengers()"));

    beginAnew();

    assertThat(testsAreCompiledAgain()).isTrue();
    assertThat(tallyClass()).isNotEqualTo(noted.main().classes().get(TALLY_CLASS));
  }

  @Test
  void notes_that_cannot_be_read_are_none() throws IOException {
    afterAnEarlierOne();
    Files.writeString(notes().resolve(small.chapter().name()), "torn");

    beginAnew();

    assertThat(testsAreCompiledAgain()).isTrue();
  }

  @Test
  void a_given_file_that_is_no_code_is_always_the_latest() throws IOException {
    String name = "exercises/01-tally/src/main/resources/harbour.txt";
    small.write(name, "Bergen");
    afterAnEarlierOne();
    small.write(name, "Stavanger");

    beginAnew();

    try (Build build = bench.build(Layer.skeleton(small.chapter()))) {
      assertThat(build.classes().resolve("harbour.txt")).hasContent("Stavanger");
    }
  }

  private Path notes() {
    return small.root().resolve("notes");
  }

  private void beginAnew() {
    bench.close();
    bench = Bench.in(small.root().resolve("scratch"), Libraries.ofThisProcess(), notes());
  }

  private Memory afterAnEarlierOne() {
    beginAnew();
    assertThat(testsAreCompiledAgain()).isTrue();
    bench.noteDown();
    return Memory.of(small.chapter().name(), Optional.of(notes()));
  }

  private byte[] tallyClass() throws IOException {
    try (Build build = bench.build(Layer.skeleton(small.chapter()))) {
      return Files.readAllBytes(build.classes().resolve(TALLY_CLASS));
    }
  }

  /** Then their texts are brought, too. */
  private boolean testsAreCompiledAgain() {
    try (Build build = bench.build(Layer.skeleton(small.chapter()))) {
      return Files.exists(build.folder().resolve("src/test/java"));
    }
  }
}
