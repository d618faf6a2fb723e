package workbook.kata.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static workbook.kata.SmallWorkbook.aboard;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.kata.Chapter;
import workbook.kata.SmallWorkbook;
import workbook.kata.UnknownName;
import workbook.kata.layers.Build;
import workbook.kata.layers.Complaint;
import workbook.kata.layers.Layer;
import workbook.kata.run.ChapterTests.PromisedTest;

class EngineTest {

  @TempDir
  private static Path folder;

  private static SmallWorkbook small;
  private static Chapter chapter;
  private static Engine engine;

  /** Until what does not come back is given up. */
  private static final Duration SOON = Duration.ofSeconds(4);

  @BeforeAll
  static void open() {
    small = SmallWorkbook.in(folder.resolve("the workbook, naïve"));
    chapter = small.chapter();
    engine = Engine.open(folder.resolve("scratch ü"), Engine.DEADLINE);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @Test
  void the_skeleton_is_red_with_the_rule_that_it_breaks() {
    Run run = run(Layer.skeleton(chapter), Extent.ALL);

    TestResult red = run.firstRed().orElseThrow().firstRed().orElseThrow();
    assertThat(red.id()).isEqualTo("TallyTest.whoever_boards_is_counted");
    assertThat(red.failure().orElseThrow().names("Everybody who boards is counted."))
        .isTrue();
    assertThat(red.failure().orElseThrow().text())
        .startsWith("Step 1 is red: whoever boards is counted\nEverybody who boards is counted.\n")
        .contains("Where to read\n  chapters/01-tally, \"Why we count\"");
    assertThat(run.report()).contains("step 1").contains("1 of 2 tests red");
  }

  @Test
  void the_solution_is_green_and_everything_ran() {
    Run run = run(Layer.solution(chapter), Extent.ALL);

    assertThat(run.green()).isTrue();
    assertThat(run.tests())
        .extracting(TestResult::id)
        .containsExactlyInAnyOrder(
            "TallyTest.whoever_boards_is_counted",
            "TallyTest.an_empty_ship_counts_nobody",
            "ManyTest.any_number_is_counted",
            "TallyBoundaryTest.the_tally_opens_no_files");
  }

  @Test
  void a_run_until_red_stops_after_the_first_red_step() {
    Run run = run(Layer.skeleton(chapter), Extent.UNTIL_RED);

    assertThat(run.steps()).extracting(StepResult::number).containsExactly(1);
  }

  @Test
  void a_property_shows_its_smallest_example() {
    var overlay = small.overlay("stops-at-three", aboard("if (passengers < 3) passengers++;"));

    Run run = run(Layer.solution(chapter).with(overlay), Extent.UNTIL_RED);

    Failure why =
        run.firstRed().orElseThrow().firstRed().orElseThrow().failure().orElseThrow();
    assertThat(run.firstRed().orElseThrow().number()).isEqualTo(2);
    assertThat(why.text()).contains("But 4 boarded, 3");
  }

  @Test
  void a_boundary_rule_notices_a_violation_saved_into_a_warm_worker() {
    var overlay =
        small.overlay("keeps-a-log", aboard("passengers++; java.nio.file.Path.of(\"log\");"));

    assertThat(run(Layer.solution(chapter), Extent.ALL).green()).isTrue();
    Run run = run(Layer.solution(chapter).with(overlay), Extent.UNTIL_RED);
    assertThat(run(Layer.solution(chapter), Extent.ALL).green()).isTrue();

    StepResult red = run.firstRed().orElseThrow();
    assertThat(red.number()).isEqualTo(3);
    assertThat(red.firstRed().orElseThrow().failure().orElseThrow())
        .matches(why -> why.names("a tally that needs a disk cannot be kept on deck"))
        .matches(why -> !why.names("a tally that nobody keeps"));
  }

  @Test
  void a_loop_is_found_with_its_line_and_the_next_run_works() {
    var overlay = small.overlay("loops", aboard("while (passengers >= 0) passengers = 1;"));

    run(Layer.solution(chapter), Extent.ALL);
    Run run = run(Layer.solution(chapter).with(overlay), Extent.UNTIL_RED, SOON);

    Stop stop = run.stop().orElseThrow();
    assertThat(stop.why()).isEqualTo(Stop.Why.DOES_NOT_COME_BACK);
    assertThat(stop.step()).isEqualTo(1);
    assertThat(stop.sentence())
        .isEqualTo("does not come back: after 4.0 s Tally.java:7 is still at work,"
            + " in TallyTest.whoever_boards_is_counted");
    assertThat(run(Layer.solution(chapter), Extent.ALL).green()).isTrue();
  }

  @Test
  void a_deadlock_is_found_with_its_line() {
    var overlay = small.overlay(
        "waits", aboard("synchronized (this) { try { wait(); } catch (Exception e) {} }"));

    run(Layer.solution(chapter), Extent.ALL);
    Run run = run(Layer.solution(chapter).with(overlay), Extent.UNTIL_RED, SOON);

    assertThat(run.stop().orElseThrow().sentence())
        .startsWith("does not come back: after 4.0 s Tally.java:7 waits");
  }

  @Test
  void ending_the_process_is_found_with_its_line_and_the_next_run_works() {
    var overlay = small.overlay("exits", aboard("System.exit(0);"));

    Run run = run(Layer.solution(chapter).with(overlay), Extent.UNTIL_RED);

    assertThat(run.green()).isFalse();
    Stop stop = run.stop().orElseThrow();
    assertThat(stop.why()).isEqualTo(Stop.Why.ENDS_THE_PROCESS);
    assertThat(stop.sentence())
        .isEqualTo("ends the process in Tally.java:7, in TallyTest.whoever_boards_is_counted");
    assertThat(run(Layer.solution(chapter), Extent.ALL).green()).isTrue();
  }

  @Test
  void a_process_that_is_halted_without_a_word_is_not_green() {
    var overlay = small.overlay("halts", aboard("Runtime.getRuntime().halt(7);"));

    Run run = run(Layer.solution(chapter).with(overlay), Extent.UNTIL_RED);

    assertThat(run.green()).isFalse();
    assertThat(run.stop().orElseThrow().sentence())
        .isEqualTo("ends the process without a word (exit status 7)");
  }

  @Test
  void a_stack_overflow_is_a_red_test() {
    var overlay = small.overlay("overflows", aboard("aboard();"));

    Run run = run(Layer.solution(chapter).with(overlay), Extent.UNTIL_RED);

    assertThat(run.firstRed()
            .orElseThrow()
            .firstRed()
            .orElseThrow()
            .failure()
            .orElseThrow()
            .thrown())
        .isEqualTo("StackOverflowError");
  }

  @Test
  void a_full_memory_is_a_verdict_and_the_next_run_works() {
    var overlay = small.overlay(
        "fills-the-memory",
        aboard(
            "var all = new java.util.ArrayList<long[]>(); while (true) all.add(new long[9_000_000]);"));

    Run run = run(Layer.solution(chapter).with(overlay), Extent.UNTIL_RED);

    assertThat(run.stop().orElseThrow().sentence()).contains("OutOfMemoryError");
    assertThat(run(Layer.solution(chapter), Extent.ALL).green()).isTrue();
  }

  @Test
  void what_the_code_prints_is_kept_apart() {
    var overlay = small.overlay("prints", aboard("passengers++; System.out.println(\"ahoy\");"));

    Run run = run(Layer.solution(chapter).with(overlay), Extent.UNTIL_RED);

    assertThat(run.green()).isTrue();
    assertThat(run.printed()).startsWith("ahoy\nahoy\n");
  }

  @Test
  void a_compile_error_names_file_and_line_and_says_the_compilers_words() {
    var overlay = small.overlay("does-not-compile", aboard("passengers+;"));

    try (Build build = engine.build(Layer.solution(chapter).with(overlay))) {
      assertThat(build.compiled()).isFalse();
      assertThat(build.complaints())
          .extracting(Complaint::toString)
          .contains("solutions/01-tally/mistakes/does-not-compile/workbook/tally/Tally.java:7:"
              + " illegal start of expression");
      assertThatThrownBy(() -> engine.run(build, Database.H2, Extent.ALL))
          .hasMessage("mistakes/does-not-compile did not compile, so there is nothing to run");
    }
  }

  @Test
  void a_changed_signature_breaks_its_callers() {
    var overlay =
        small.overlay("renames", aboard("passengers++;").replace("passengers()", "count()"));

    try (Build build = engine.build(Layer.solution(chapter).with(overlay))) {
      assertThat(build.compiled()).isFalse();
      assertThat(build.complaints().get(0).file())
          .isEqualTo("exercises/01-tally/src/test/java/workbook/tally/ManyTest.java");
    }
  }

  @Test
  void a_learners_file_does_not_see_the_test_libraries() {
    var overlay =
        small.overlay("asserts", aboard("org.junit.jupiter.api.Assertions.fail(\"here\");"));

    try (Build build = engine.build(Layer.solution(chapter).with(overlay))) {
      assertThat(build.complaints().get(0).words())
          .startsWith("package org.junit.jupiter.api does not exist");
    }
  }

  @Test
  void a_chapter_whose_pom_says_so_uses_a_test_library_in_its_own_code() {
    SmallWorkbook detecting = SmallWorkbook.in(folder.resolve("detecting"));
    detecting.write("exercises/01-tally/pom.xml", """
        <project>
          <dependency>
            <groupId>com.tngtech.archunit</groupId>
            <artifactId>archunit</artifactId>
            <scope>compile</scope>
          </dependency>
        </project>
        """);
    Chapter detective = detecting.chapter();
    Path archUnit = detecting.overlay(
        "uses-archunit",
        aboard("passengers++; com.tngtech.archunit.lang.Priority.valueOf(\"HIGH\");"));
    Path junit = detecting.overlay(
        "uses-junit",
        aboard("passengers++; org.junit.jupiter.api.Assertions.assertTrue(passengers > 0);"));

    assertThat(run(Layer.solution(detective).with(archUnit), Extent.ALL).green())
        .isTrue();
    try (Build build = engine.build(Layer.solution(detective).with(junit))) {
      assertThat(build.complaints()).isNotEmpty();
    }
  }

  @Test
  void warnings_count_only_when_asked_for() {
    var overlay = small.overlay("warns", aboard("passengers++; new java.util.ArrayList();"));
    var layer = Layer.solution(chapter).with(overlay);

    try (Build calm = engine.build(layer);
        Build strict = engine.buildStrictly(layer)) {
      assertThat(calm.complaints()).isEmpty();
      assertThat(strict.compiled()).isTrue();
      assertThat(strict.complaints().get(0).toString())
          .startsWith("solutions/01-tally/mistakes/warns/workbook/tally/Tally.java:7: warning:"
              + " found raw type: java.util.ArrayList");
    }
  }

  @Test
  void windows_line_ends_compile() {
    var overlay = small.overlay("windows", aboard("passengers++;").replace("\n", "\r\n"));

    assertThat(run(Layer.solution(chapter).with(overlay), Extent.ALL).green()).isTrue();
  }

  @Test
  void the_promises_are_read_from_the_annotations() {
    try (Build build = engine.build(Layer.solution(chapter))) {
      ChapterTests tests = engine.read(build);

      assertThat(tests.step(1))
          .isEqualTo(
              new ChapterTests.StepPlan(1, "Everybody who boards is counted", List.of("Tally"), 5));
      assertThat(tests.tests())
          .extracting(PromisedTest::id, PromisedTest::step, PromisedTest::greenFromTheStart)
          .containsExactly(
              tuple("TallyTest.an_empty_ship_counts_nobody", 1, true),
              tuple("TallyTest.whoever_boards_is_counted", 1, false),
              tuple("ManyTest.any_number_is_counted", 2, false),
              tuple("TallyBoundaryTest.the_tally_opens_no_files", 3, false));
      assertThat(tests.rules())
          .extracting(ChapterTests.NamedRule::holder)
          .containsExactly("TallyTest.COUNTED");
      assertThat(tests.slips()).isEmpty();
      assertThatThrownBy(() -> tests.step(7))
          .isInstanceOf(UnknownName.class)
          .hasMessage("there is no step 7 in 01-tally; did you mean step 3?");
    }
  }

  private static Run run(Layer layer, Extent extent) {
    return run(layer, extent, Engine.DEADLINE);
  }

  private static Run run(Layer layer, Extent extent, Duration deadline) {
    try (Build build = engine.build(layer)) {
      assertThat(build.complaints()).isEmpty();
      return engine.run(build, Database.H2, extent, deadline);
    }
  }
}
