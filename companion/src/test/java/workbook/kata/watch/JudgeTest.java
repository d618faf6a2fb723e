package workbook.kata.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.kata.SmallWorkbook.aboard;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.kata.Chapter;
import workbook.kata.SmallWorkbook;
import workbook.kata.Workbook;
import workbook.kata.desk.Desk;
import workbook.kata.layers.Layer;
import workbook.kata.layers.Libraries;
import workbook.kata.run.LiveEngine;
import workbook.lab.report.Marks;

/**
 * One warm engine for all of these, as in a session: whatever was saved before, the verdict is
 * true.
 */
class JudgeTest {

  private static final String SOLVED = aboard("passengers++;");

  @TempDir
  private static Path folder;

  private static SmallWorkbook small;
  private static Chapter chapter;
  private static LiveEngine engine;
  private static Desk desk;
  private static Judge judge;

  @BeforeAll
  static void open() {
    small = SmallWorkbook.in(folder.resolve("the workbook, naïve"));
    chapter = small.chapter();
    engine = LiveEngine.open(
        folder.resolve("scratch ü"),
        Libraries.ofThisProcess(),
        List.of("-Xshare:auto"),
        Duration.ofSeconds(3));
    engine.standBy(Layer.solution(chapter));
    desk = Desk.in(Workbook.in(small.root()));
    judge = new Judge(desk.workbook(), desk.catalogue(), desk.progress(), engine, Marks.UTF_8);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @BeforeEach
  void asHandedOut() {
    small.save(SmallWorkbook.skeleton());
    desk.progress().startAnew(chapter.name());
  }

  @Test
  void the_skeleton_is_red_in_its_first_step_and_the_report_is_the_one_that_maven_prints() {
    Verdict verdict = verdict();

    assertThat(verdict.state()).isEqualTo(Verdict.State.RED);
    assertThat(verdict.line())
        .startsWith("kata: 01-tally step 1 red, 1 of 2 tests (")
        .endsWith(" s)");
    assertThat(verdict.text())
        .contains("  ✘ step 1  Everybody who boards is counted  1 of 2 tests red\n")
        .contains("  · step 2    not yet\n  · step 3    not yet\n")
        .contains("Step 1 is red: whoever boards is counted\nEverybody who boards is counted.\n")
        .contains("edit   exercises/01-tally/src/main/java/workbook/tally/Tally.java");
  }

  @Test
  void a_solved_chapter_is_green_and_so_its_steps_are_done() {
    small.save(SOLVED);

    Verdict verdict = verdict();

    assertThat(verdict.green()).isTrue();
    assertThat(verdict.words()).isEqualTo("green, all 4 tests");
    assertThat(verdict.text()).contains("All 3 steps are green. Well done.");
    assertThat(desk.progress().done("01-tally")).containsExactly(1, 2, 3);
    assertThat(desk.step(chapter)).isZero();
  }

  @Test
  void a_violation_saved_into_a_warm_worker_is_red() {
    small.save(SOLVED);
    assertThat(verdict().green()).isTrue();

    small.save(aboard("passengers++; java.nio.file.Path.of(\"log\");"));
    assertThat(verdict().words()).isEqualTo("step 3 red, 1 of 1 test");

    small.save(SOLVED);
    assertThat(verdict().green()).isTrue();
  }

  @Test
  void a_step_that_breaks_again_is_red_although_one_is_at_work_on_a_later_one() {
    small.save(aboard("if (passengers < 3) passengers++;"));
    assertThat(verdict().words()).isEqualTo("step 2 red, 1 of 1 test");
    assertThat(desk.step(chapter)).isEqualTo(2);

    small.save(aboard("passengers = 7;"));

    assertThat(verdict().words()).isEqualTo("step 1 red, 1 of 2 tests");
    assertThat(desk.progress().done("01-tally")).isEmpty();
  }

  @Test
  void what_does_not_compile_is_said_with_its_line_and_the_progress_stays() {
    small.save(aboard("if (passengers < 3) passengers++;"));
    verdict();

    small.save(aboard("passengers+;"));
    Verdict verdict = verdict();

    assertThat(verdict.state()).isEqualTo(Verdict.State.DOES_NOT_COMPILE);
    assertThat(verdict.words()).isEqualTo("does not compile Tally.java:7");
    assertThat(verdict.text())
        .startsWith("── 01-tally ─")
        .contains("exercises/01-tally/src/main/java/workbook/tally/Tally.java:7\n"
            + "    passengers+;\n  illegal start of expression\n");
    assertThat(desk.progress().done("01-tally")).containsExactly(1);
  }

  @Test
  void a_changed_signature_is_said_to_break_its_callers() {
    small.save(SOLVED.replace("passengers()", "count()"));

    assertThat(verdict().text()).contains("Your own files compile by themselves");
  }

  @Test
  void what_the_program_prints_stands_above_the_verdict() {
    small.save(aboard("passengers++; System.out.println(\"ahoy\");"));

    assertThat(verdict().text()).startsWith("Your program printed\n  ahoy\n");
  }

  @Test
  void a_verdict_that_was_overtaken_by_another_save_is_none() {
    small.save(aboard("while (passengers >= 0) passengers = 1;"));

    assertThat(judge.judge(chapter, 0, () -> true)).isEmpty();

    small.save(SOLVED);
    assertThat(verdict().green()).isTrue();
  }

  @Test
  void a_loop_is_red_with_its_line_and_the_next_save_works() {
    hostile(
        "while (passengers >= 0) passengers = 1;",
        "Step 1 is red: whoever boards is counted\nIt did not come back within ",
        "Your code is here, and stays here: Tally.java:7 (in aboard).");
  }

  @Test
  void an_empty_loop_is_red_with_its_line_and_the_next_save_works() {
    hostile("for (;;) { }", "It did not come back within ", "Tally.java:7");
  }

  @Test
  void a_wait_for_nobody_is_red_with_its_line_and_the_next_save_works() {
    hostile(
        "synchronized (this) { try { wait(); } catch (Exception e) {} }",
        "It did not come back within ",
        "Tally.java:7");
  }

  @Test
  void a_deadlock_is_red_with_both_locks_and_the_next_save_works() {
    hostile(
        """
        Object till = new StringBuilder(), book = new Thread();
        var met = new java.util.concurrent.CyclicBarrier(2);
        class Clerk { void take(Object first, Object second) {
          synchronized (first) {
            try { met.await(); } catch (Exception e) { throw new IllegalStateException(e); }
            synchronized (second) { passengers++; } } } }
        new Thread(() -> new Clerk().take(book, till), "clerk").start();
        new Clerk().take(till, book);
        """,
        "Threads wait for each other and will wait for ever (a deadlock):",
        "\"clerk\" waits in Tally.java:",
        "for the lock of StringBuilder, which \"chapter 01-tally\" holds",
        "for the lock of Thread, which \"clerk\" holds");
  }

  @Test
  void ending_the_process_is_red_with_its_line_and_the_next_save_works() {
    hostile(
        "System.exit(0);",
        "Step 1 is red: whoever boards is counted\n"
            + "System.exit was called in Tally.java:7, which ends the whole run.");
  }

  @Test
  void halting_the_process_is_red_and_the_next_save_works() {
    hostile("Runtime.getRuntime().halt(0);", "ends the process without a word");
  }

  @Test
  void a_recursion_without_an_end_is_red_with_its_line_and_the_next_save_works() {
    hostile("aboard();", "A method called itself until the stack was full", "Tally.java:7");
  }

  @Test
  void a_full_memory_is_red_with_its_line_and_the_next_save_works() {
    hostile(
        "var all = new java.util.ArrayList<long[]>(); while (true) all.add(new long[900_000]);",
        "Tally.java:7 asked for more memory than there is.");
  }

  @Test
  void thousands_of_threads_are_survived() {
    small.save(aboard("""
        passengers++;
        for (int i = 0; i < 2_000; i++) {
          var idle = new Thread(() -> {
            try { Thread.sleep(1_000_000); } catch (InterruptedException e) { }
          });
          idle.start();
        }
        """));
    verdict();

    small.save(SOLVED);
    assertThat(verdict().green()).isTrue();
  }

  @Test
  void a_flood_of_output_is_cut_and_judged() {
    hostile(
        "while (true) System.out.println(\"a line of the flood\");",
        "Your program printed\n  a line of the flood\n",
        "(and more lines, dropped here)",
        "It did not come back within ");
  }

  @Test
  void deleting_the_folder_that_it_works_in_is_survived() {
    small.save(aboard("""
        passengers++;
        try (var all = java.nio.file.Files.walk(java.nio.file.Path.of("").toAbsolutePath())) {
          all.sorted(java.util.Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
        } catch (java.io.IOException e) { throw new IllegalStateException(e); }
        """));
    verdict();

    small.save(SOLVED);
    assertThat(verdict().green()).isTrue();
  }

  @Test
  void deleting_what_was_built_is_survived() throws Exception {
    small.save(SOLVED);
    assertThat(verdict().green()).isTrue();
    Path target = chapter.exercise().resolve("target");
    Files.createDirectories(target);
    workbook.kata.layers.Folders.delete(target);

    assertThat(verdict().green()).isTrue();
  }

  private static void hostile(String statements, String... said) {
    small.save(aboard(statements));
    Verdict verdict = verdict();
    small.save(SOLVED);
    Verdict next = verdict();

    assertThat(verdict.green()).isFalse();
    assertThat(verdict.text()).contains(said);
    assertThat(next.green()).isTrue();
  }

  private static Verdict verdict() {
    return judge.judge(chapter, 0, () -> false).orElseThrow();
  }
}
