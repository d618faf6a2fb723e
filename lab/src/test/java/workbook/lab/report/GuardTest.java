package workbook.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.lab.report.ChapterFixture.Ended;

/** Code that loops, waits, exits or floods, run for real in a process of its own. */
class GuardTest {

  private static final String DESK = """
      public final class RefundDesk {
        static volatile int turns;
        final Object till = new Object(), book = new Object();
        void loop() {
          while (true) {
            turns++;
          }
        }
        void leave() {
          System.exit(0);
        }
        void hoard() {
          var all = new ArrayList<byte[]>(); while (true) all.add(new byte[100_000]);
        }
        void print(int lines) {
          for (int i = 1; i <= lines; i++) System.out.println("line " + i);
        }
        void waitInACircle() throws Exception {
          var met = new java.util.concurrent.CyclicBarrier(2);
          var clerk = new Thread(() -> take(met, book, till), "clerk");
          clerk.setDaemon(true);
          clerk.start();
          take(met, till, book);
        }
        private static void take(java.util.concurrent.CyclicBarrier met, Object first, Object second) {
          synchronized (first) {
            try { met.await(); } catch (Exception e) { throw new IllegalStateException(e); }
            synchronized (second) { turns++; }
          }
        }
      }
      """;

  @TempDir
  private Path folder;

  private Ended run(String second, String... options) {
    return ChapterFixture.in(folder)
        .page("# Twice is once\n")
        .main("RefundDesk", DESK)
        .test(
            "FirstTest",
            "@Step(value = 1, title = \"first\") class FirstTest { @Test void fine() {} }\n")
        .test(
            "SecondTest",
            "@Step(value = 2, title = \"second\", edit = \"RefundDesk\") class SecondTest {\n"
                + "  @Test void it_comes_back() throws Exception { " + second + " }\n}\n")
        .test(
            "ThirdTest",
            "@Step(value = 3, title = \"third\") class ThirdTest { @Test void fine() {} }\n")
        .runLikeAnIde(options);
  }

  private static String report(String secondState, String thirdState, String failure) {
    return """
        ── 05-ferry · Twice is once ────────────────────────────────────────────────────────────────────────
          ✔ step 1  first
          ✘ step 2  second  %s
          · step 3  third  %s

        Step 2 is red: it comes back
        %s
        What to do next
          edit   exercises/05-ferry/src/main/java/workbook/ferry/RefundDesk.java
          read   chapters/05-ferry/README.md, "Your turn", step 2
          hints  chapters/05-ferry/hints
          again  mvn test -pl exercises/05-ferry   (this step alone: -Dstep=2)

        """.formatted(secondState, thirdState, failure);
  }

  @Test
  void an_endless_loop_is_a_failure_with_its_line() {
    Ended ended = run("new RefundDesk().loop();", "-Dworkbook.patience=1");

    assertThat(ended.output())
        .isEqualTo(report("1 of 1 test red", "did not run", """
                    It did not come back within 1 s.
                    Your code is here, and stays here: RefundDesk.java:14 (in loop).
                    """) + "failed: 1\n");
    assertThat(ended.status()).isEqualTo(1);
  }

  @Test
  void an_endless_loop_that_prints_does_not_bury_the_report() {
    Ended ended = run("while (true) new RefundDesk().print(1000);", "-Dworkbook.patience=1");

    assertThat(ended.output().lines().count()).isLessThan(230);
    assertThat(ended.output())
        .contains("line 200\n")
        .doesNotContain("line 201\n")
        .contains("more lines of your program's output dropped here)\n")
        .contains(
            "It did not come back within 1 s.\nYour code is here, and stays here: RefundDesk.java:24");
    assertThat(ended.status()).isEqualTo(1);
  }

  @Test
  void a_deadlock_names_both_locks_and_lines() {
    Ended ended = run("new RefundDesk().waitInACircle();");

    assertThat(ended.output())
        .contains("Threads wait for each other and will wait for ever (a deadlock):\n")
        .contains(
            "\"tests\" waits in RefundDesk.java:36 for the lock of Object, which \"clerk\" holds\n")
        .contains(
            "\"clerk\" waits in RefundDesk.java:36 for the lock of Object, which \"tests\" holds\n")
        .contains("step 3  third  did not run\n");
    assertThat(ended.status()).isEqualTo(1);
  }

  @Test
  void an_exit_is_a_failure_with_its_line() {
    Ended ended = run("new RefundDesk().leave();");

    assertThat(ended.output())
        .isEqualTo(report(
                "1 of 1 test red",
                "did not run",
                "System.exit was called in RefundDesk.java:18, which ends the whole run.\n")
            + "failed: 1\n");
    assertThat(ended.status()).isEqualTo(1);
  }

  @Test
  void memory_that_is_full_is_a_failure_with_its_line() {
    Ended ended = run("new RefundDesk().hoard();", "-Xmx64m");

    assertThat(ended.output())
        .isEqualTo(report("1 of 1 test red", "did not run", """
                    RefundDesk.java:21 asked for more memory than there is.
                    java.lang.OutOfMemoryError: Java heap space
                    """) + "failed: 1\n");
    assertThat(ended.status()).isEqualTo(1);
  }

  @Test
  void what_a_program_prints_comes_through_until_it_is_too_much() {
    Ended few = run("new RefundDesk().print(3);");

    assertThat(few.output()).startsWith("line 1\nline 2\nline 3\n──");

    Ended many = run("new RefundDesk().print(1000);");

    assertThat(many.output())
        .contains(
            "line 200\n\n(800 more lines of your program's output dropped here)\n── 05-ferry");
    assertThat(many.status()).isZero();
  }

  @Test
  void one_report_for_all_engines_and_nothing_from_the_libraries() {
    Ended ended = ChapterFixture.in(folder)
        .test(
            "FirstTest",
            "@Step(value = 1, title = \"first\") class FirstTest { @Test void fine() {} }\n")
        .test("SecondTest", """
                @Step(value = 2, title = "second")
                class SecondTest {
                  @Property(tries = 100, seed = "4")
                  void small(@ForAll @net.jqwik.api.constraints.Positive int refund) {
                    assertThat(refund).isLessThan(100);
                  }
                }
                """)
        .runLikeAnIde();

    assertThat(ended.output()).isEqualTo("""
            ── 05-ferry ────────────────────────────────────────────────────────────────────────────────────────
              ✔ step 1  first
              ✘ step 2  second  1 of 1 test red

            Step 2 is red: small
            Expecting actual:
              100
            to be less than:
              100
            Checked in SecondTest.java:13.
            The smallest example that fails:
              refund: 100

            What to do next
              read   chapters/05-ferry/README.md, "Your turn", step 2
              hints  chapters/05-ferry/hints
              again  mvn test -pl exercises/05-ferry   (this step alone: -Dstep=2)

            failed: 1
            """);
  }

  @Test
  void one_step_alone_can_be_asked_for() {
    Ended ended = run("", "-Dstep=2");

    assertThat(ended.output())
        .contains("step 2  second\n")
        .doesNotContain("step 1")
        .contains("Step 2 is green. Now the whole chapter:\n  mvn test -pl exercises/05-ferry\n");
  }

  @Test
  void a_step_that_does_not_exist_is_answered_with_the_nearest() {
    Ended ended = run("", "-Dstep=7");

    assertThat(ended.output()).isEqualTo("""
            This chapter has no step 7. It has 1, 2, 3. Did you mean -Dstep=3?
            failed: 0
            """);
  }

  @Test
  void whoever_reads_the_run_can_ask_for_silence() {
    Ended ended = run("new RefundDesk().print(1);", "-Dworkbook.report=silent");

    assertThat(ended.output()).isEqualTo("line 1\nfailed: 0\n");
  }
}
