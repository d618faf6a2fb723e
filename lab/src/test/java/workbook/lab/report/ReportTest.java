package workbook.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a learner reads, word for word. */
class ReportTest {

  private static final String DESK = """
      public final class RefundDesk {
        int refunds(int messages) { return messages; }
        String booking(String id) { return id.trim(); }
        int again(int n) {
          return again(n + 1) + 1;
        }
        Object hole() { return Todo.todo("step 2: pay only once"); }
      }
      """;

  private static final String STEP_1 = """
      @Step(value = 1, title = "a cancellation is refunded", edit = "RefundDesk", minutes = 5)
      class FirstTest {
        @Test void a_cancellation_is_refunded() { assertThat(new RefundDesk().refunds(1)).isEqualTo(1); }
      }
      """;

  private static final String STEP_2 =
      "@Step(value = 2, title = \"twice is once\", edit = \"RefundDesk\")\n";

  private static final String STEP_3 = """
      @Step(value = 3, title = "the memory is bounded", edit = "RefundDesk")
      class ThirdTest {
        @Test void it_forgets() { throw new AssertionError("it forgets nothing"); }
      }
      """;

  private static final String RULE = """
        static final Rule ONCE = Rule.rule("A traveller is refunded once per cancellation.")
            .because("The broker repeats a message until it hears the acknowledgement.")
            .readIn("05-ferry", "Why the broker repeats itself");
      """;

  @TempDir
  private Path folder;

  private ChapterFixture chapter;

  @BeforeEach
  void aChapter() {
    chapter = ChapterFixture.in(folder).page("# Twice is once\n").main("RefundDesk", DESK);
  }

  private String text() {
    String text = chapter.run().text(Marks.UTF_8);
    assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    return text;
  }

  private String secondStep(String body) {
    chapter.test("FirstTest", STEP_1);
    chapter.test("SecondTest", STEP_2 + "class SecondTest {\n" + body + "}\n");
    return failure(text());
  }

  /** From the headline of the failing step to the empty line before "What to do next". */
  private static String failure(String text) {
    int start = text.indexOf("Step 2 is red");
    return text.substring(start, text.indexOf("\nWhat to do next", start));
  }

  @Test
  void all_green_congratulates_and_says_what_comes_next() {
    chapter.test("FirstTest", STEP_1);
    chapter.write(folder.resolve("exercises/06-gate/pom.xml"), "<project/>");

    assertThat(text()).isEqualTo("""
            ── 05-ferry · Twice is once ────────────────────────────────────────────────────────────────────────
              ✔ step 1  a cancellation is refunded

            The only step is green. Well done.

            What to do next
              think    chapters/05-ferry/README.md, "Questions"
              compare  solutions/05-ferry
              go on    mvn test -pl exercises/06-gate
            """);
  }

  @Test
  void a_green_solution_takes_two_lines() {
    var run = new ChapterRun(
        ChapterFolder.of(folder.resolve("solutions/05-ferry")),
        chapter.test("FirstTest", STEP_1).run().steps(),
        List.of(),
        Optional.empty());

    assertThat(run.text(Marks.UTF_8).lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("── solutions/05-ferry · Twice is once ──");
    assertThat(run.text(Marks.UTF_8)).endsWith("  1 step, 1 test, all green\n");
  }

  @Test
  void a_broken_rule_is_shown_once_and_later_steps_are_not_yet() {
    chapter.test("FirstTest", STEP_1);
    chapter.test("SecondTest", STEP_2 + "class SecondTest {\n" + RULE + """
              @Test void a_repeated_cancellation_is_refunded_only_once() {
                throw new RuleBroken(ONCE, "But Anna was refunded 2 times.",
                    List.of("     0 ms  published  CrossingCancelled", "     6 ms  ack lost   desk -> broker"), null);
              }
            }
            """);
    chapter.test("ThirdTest", STEP_3);

    assertThat(text()).isEqualTo("""
            ── 05-ferry · Twice is once ────────────────────────────────────────────────────────────────────────
              ✔ step 1  a cancellation is refunded
              ✘ step 2  twice is once  1 of 1 test red
              · step 3  the memory is bounded  not yet

            Step 2 is red: a repeated cancellation is refunded only once
            A traveller is refunded once per cancellation.
            But Anna was refunded 2 times.

            What happened
                 0 ms  published  CrossingCancelled
                 6 ms  ack lost   desk -> broker

            Why it matters
              The broker repeats a message until it hears the acknowledgement.

            Where to read
              chapters/05-ferry, "Why the broker repeats itself"

            What to do next
              edit   exercises/05-ferry/src/main/java/workbook/ferry/RefundDesk.java
              hints  chapters/05-ferry/hints
              again  mvn test -pl exercises/05-ferry   (this step alone: -Dstep=2)
            """);
  }

  @Test
  void the_same_in_ascii() {
    chapter.test("FirstTest", STEP_1);
    chapter.test("ThirdTest", STEP_3);

    String text = chapter.run().text(Marks.ASCII);

    assertThat(text.chars()).allMatch(character -> character < 128);
    assertThat(text)
        .startsWith("-- 05-ferry - Twice is once ---")
        .contains("  + step 1  a cancellation is refunded\n")
        .contains("  x step 3  the memory is bounded  1 of 1 test red\n");
  }

  @Test
  void a_hole_is_not_yet_written() {
    assertThat(secondStep("@Test void paid_once() { new RefundDesk().hole(); }\n"))
        .isEqualTo("""
            Step 2 is red: paid once
            not written yet: step 2: pay only once
            """);
  }

  @Test
  void an_exception_shows_the_learners_line() {
    assertThat(
            secondStep("@Test void the_booking_is_found() { new RefundDesk().booking(null); }\n"))
        .isEqualTo("""
            Step 2 is red: the booking is found
            RefundDesk.java:11 threw NullPointerException: Cannot invoke "String.trim()" because "id" is null
            """);
  }

  @Test
  void an_exception_names_its_cause() {
    assertThat(secondStep("""
                @Test void the_booking_is_found() {
                  try { new RefundDesk().booking(null); }
                  catch (RuntimeException e) { throw new IllegalStateException("the desk is closed", e); }
                }
                """)).isEqualTo("""
            Step 2 is red: the booking is found
            SecondTest.java:13 threw IllegalStateException: the desk is closed
            Behind it: RefundDesk.java:11 threw NullPointerException: Cannot invoke "String.trim()" because "id"
            is null
            """);
  }

  @Test
  void a_plain_assertion_is_condensed_and_says_where_it_stands() {
    assertThat(
            secondStep(
                "@Test void twice_is_once() { assertThat(new RefundDesk().refunds(2)).isEqualTo(1); }\n"))
        .isEqualTo("""
            Step 2 is red: twice is once
            expected: 1
             but was: 2
            Checked in SecondTest.java:11.
            """);
  }

  @Test
  void endless_recursion_shows_the_lines_that_go_round() {
    assertThat(secondStep("@Test void it_ends() { new RefundDesk().again(0); }\n"))
        .isEqualTo("""
            Step 2 is red: it ends
            A method called itself until the stack was full (StackOverflowError).
            This goes round: RefundDesk.java:13.
            """);
  }

  @Test
  void a_boundary_rule_gives_the_harm_first_and_five_violations_at_most() {
    String violations = "Method <a> calls method <b> in (RefundDesk.java:1)\\n".repeat(8);
    assertThat(secondStep("""
                @Test void the_desk_does_not_know_the_laboratory() {
                  throw new AssertionError("Architecture Violation [Priority: MEDIUM] - Rule 'no classes that reside in a package 'workbook.ferry..' should depend on the laboratory, because a desk that leans on our broker has never met a real one' was violated (8 times):\\n%s");
                }
                """.formatted(violations))).isEqualTo("""
            Step 2 is red: the desk does not know the laboratory
            A desk that leans on our broker has never met a real one.
            The rule: no classes that reside in a package 'workbook.ferry..' should depend on the laboratory.
            But
              Method <a> calls method <b> in (RefundDesk.java:1)
              Method <a> calls method <b> in (RefundDesk.java:1)
              Method <a> calls method <b> in (RefundDesk.java:1)
              Method <a> calls method <b> in (RefundDesk.java:1)
              Method <a> calls method <b> in (RefundDesk.java:1)
              and 3 more
            """);
  }

  @Test
  void archunit_still_says_it_in_the_words_that_are_turned_round() {
    assertThat(secondStep("""
                @Test void the_desk_knows_no_list() {
                  com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses()
                      .should().haveSimpleName("RefundDesk")
                      .because("names wear out")
                      .check(new com.tngtech.archunit.core.importer.ClassFileImporter()
                          .importClasses(RefundDesk.class));
                }
                """)).isEqualTo("""
            Step 2 is red: the desk knows no list
            Names wear out.
            The rule: no classes should have simple name 'RefundDesk'.
            But
              Class <workbook.ferry.RefundDesk> has simple name 'RefundDesk' in (RefundDesk.java:0)
            """);
  }

  @Test
  void a_property_shows_the_smallest_example() {
    assertThat(secondStep("""
                @Property(tries = 100, seed = "4") @Label("a refund is small")
                void small(@ForAll @net.jqwik.api.constraints.IntRange(min = 0, max = 1000) int refund) {
                  assertThat(refund).isLessThan(100);
                }
                """)).isEqualTo("""
            Step 2 is red: a refund is small
            Expecting actual:
              100
            to be less than:
              100
            Checked in SecondTest.java:13.
            The smallest example that fails:
              refund: 100
            """);
  }

  @Test
  void a_broken_rule_in_a_property_speaks_for_itself() {
    assertThat(secondStep(RULE + """
                      @Property(tries = 10, seed = "4")
                      void once(@ForAll int x) { throw new RuleBroken(ONCE, "But not."); }
                      """)).contains("But not.").doesNotContain("smallest example");
  }

  @Test
  void examples_come_before_properties_and_properties_before_boundary_rules() {
    chapter.test(
        "ABoundaryTest",
        "@Step(2) class ABoundaryTest { @Test void knows() { throw new AssertionError(\"boundary\"); } }\n");
    chapter.test(
        "BPropertyTest",
        "@Step(2) class BPropertyTest { @Property(tries = 1) void any(@ForAll boolean b) { throw new AssertionError(\"property\"); } }\n");
    chapter.test(
        "CTest",
        STEP_2 + "class CTest { @Test void one() { throw new AssertionError(\"example\"); } }\n");

    StepRun step = chapter.run().firstRed().orElseThrow();

    assertThat(step.tests())
        .extracting(TestRun::kind)
        .containsExactly(Kind.EXAMPLE, Kind.PROPERTY, Kind.BOUNDARY);
    assertThat(step.firstRed().orElseThrow().failure())
        .get()
        .hasToString("java.lang.AssertionError: example");
    assertThat(step.title()).isEqualTo("twice is once");
  }

  @Test
  void nested_classes_belong_to_the_step_around_them() {
    chapter.test(
        "SecondTest",
        STEP_2 + "class SecondTest { @Nested class At_night { @Test void it_is_dark() {} } }\n");

    assertThat(chapter.run().steps()).singleElement().satisfies(step -> {
      assertThat(step.number()).isEqualTo(2);
      assertThat(step.state()).isEqualTo(StepState.GREEN);
      assertThat(step.tests()).extracting(TestRun::name).containsExactly("it is dark");
    });
  }

  @Test
  void a_class_that_cannot_be_prepared_is_red() {
    chapter.test(
        "SecondTest",
        STEP_2
            + "class SecondTest { @org.junit.jupiter.api.BeforeAll static void up() { throw new IllegalStateException(\"no database\"); }\n"
            + "  @Test void fine() {} }\n");

    assertThat(failure(text()))
        .contains("SecondTest.java:10 threw IllegalStateException: no database");
  }

  @Test
  void a_failing_step_takes_25_lines_at_most_whatever_happened() {
    String failure = secondStep(RULE + """
                  @Test void a_long_story() {
                    var happened = new ArrayList<String>();
                    for (int i = 0; i < 60; i++) happened.add("  %4d ms  delivered  message %d".formatted(i, i));
                    throw new RuleBroken(ONCE, "But Anna was refunded 2 times, " + "and ".repeat(40) + "again.", happened, "target/timelines/1.html");
                  }
                  """);

    assertThat(failure.lines()).hasSize(25);
    assertThat(failure)
        .contains("     0 ms  delivered  message 0\n")
        .contains("more lines ...\n")
        .contains("    59 ms  delivered  message 59\n")
        .contains("Where to read\n");
  }

  @Test
  void a_long_message_takes_25_lines_at_most() {
    String failure = secondStep(
        "@Test void a_long_list() { assertThat(Collections.nCopies(500, \"berth\")).containsExactly(\"x\".repeat(300)); }\n");

    assertThat(failure.lines().count()).isLessThanOrEqualTo(25);
  }

  @Test
  void edited_added_and_deleted_tests_are_named() {
    chapter.test("FirstTest", STEP_1).test("ThirdTest", STEP_3).given("Bank", "class Bank {}\n");
    chapter.given("Till", "class Till {}\n");
    Untouched.write(chapter.folder());
    chapter.test("ThirdTest", STEP_3.replace("throw", "if (false) throw"));
    chapter.given("Help", "class Help {}\n");
    assertThat(chapter
            .folder()
            .resolve("src/given/java/workbook/ferry/Bank.java")
            .toFile()
            .delete())
        .isTrue();
    assertThat(
            chapter.folder().resolve("src/given/java/workbook/ferry/Till.java").toFile())
        .exists();

    assertThat(text()).contains("""

            Tests or given code were changed; the verdict is about your version of the rules:
              exercises/05-ferry/src/given/java/workbook/ferry/Bank.java (deleted)
              exercises/05-ferry/src/given/java/workbook/ferry/Help.java (added)
              exercises/05-ferry/src/test/java/workbook/ferry/ThirdTest.java (edited)
            """);
  }

  @Test
  void other_line_ends_are_no_edit() {
    chapter.test("FirstTest", STEP_1);
    Untouched.write(chapter.folder());
    chapter.test("FirstTest", STEP_1.replace("\n", "\r\n"));

    assertThat(text()).doesNotContain("were changed");
  }

  @Test
  void tests_without_a_step_get_counts_and_a_stack() {
    chapter.test(
        "PlainTest",
        "class PlainTest { @Test void fine() {} @Test void wrong() { new RefundDesk().booking(null); } }\n");

    assertThat(text())
        .contains("  2 tests, 1 red\n\nPlainTest · wrong\njava.lang.NullPointerException\n")
        .contains("    at workbook.ferry.RefundDesk.booking(RefundDesk.java:11)\n")
        .contains("    at workbook.ferry.PlainTest.wrong(PlainTest.java:9)\n")
        .doesNotContain("org.junit")
        .doesNotContain("What to do next");
  }
}
