package workbook.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static workbook.kata.run.Database.H2;
import static workbook.kata.run.Database.POSTGRES;
import static workbook.proof.Fixture.MISTAKES;
import static workbook.proof.Fixture.PAGE;
import static workbook.proof.Fixture.SKELETON;
import static workbook.proof.Fixture.SOLUTION;
import static workbook.proof.Fixture.TESTS;
import static workbook.proof.Fixture.VARIANTS;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import workbook.kata.Workbook;
import workbook.kata.run.Engine;

/**
 * A proof that cannot fail is a defect: each test here breaks a small chapter in one way and
 * expects the complaint that a maintainer can act on.
 *
 * <p>Skipped where somebody has asked for one chapter only.
 */
@DisabledIfSystemProperty(named = "workbook.chapter", matches = ".+")
class ProofOfTheProofTest {

  @TempDir
  private static Path scratch;

  private static Engine engine;

  /** For what does not come back, so that nobody waits long for it. */
  private static Engine impatient;

  @TempDir
  private Path root;

  private Fixture fixture;

  @BeforeAll
  static void open() {
    engine = Engine.open(scratch, Engine.DEADLINE);
    impatient = Engine.open(scratch, Duration.ofSeconds(4));
  }

  @AfterAll
  static void close() {
    engine.close();
    impatient.close();
  }

  @BeforeEach
  void copy() {
    fixture = Fixture.copiedTo(root, engine);
  }

  @AfterEach
  void forget() {
    fixture.close();
  }

  @Test
  void the_unbroken_chapter_has_no_complaint() {
    Workbook original = Workbook.in(Fixture.ORIGINAL);
    var tally = new Tally();
    try (var subject = new Subject(
        original, original.chapters().get(0), engine, Golden.asAsked(original), tally)) {
      assertThat(Fixture.allComplaints(subject)).isEmpty();
    }
    assertThat(new BookProof(original).linksLeadSomewhere()).isEmpty();
    assertThat(tally.text())
        .contains("on H2          2 mistakes caught, 1 variants accepted")
        .contains("on PostgreSQL  3 mistakes caught, 1 variants accepted");
  }

  @Nested
  class The_skeleton {

    @Test
    void a_warning() {
      fixture.edit(SKELETON, "private int passengers;", "private int passengers = (int) 0;");

      assertThat(fixture.layers().skeletonCompilesWithoutWarnings())
          .containsExactly(
              "skeleton: exercises/01-tally/src/main/java/workbook/tally/Tally.java:8: warning:"
                  + " redundant cast to int");
    }

    @Test
    void a_compile_error() {
      fixture.edit(SKELETON, "private int passengers;", "private int travellers;");

      assertThat(fixture.layers().skeletonCompilesWithoutWarnings())
          .first(STRING)
          .startsWith(
              "skeleton: exercises/01-tally/src/main/java/workbook/tally/Tally.java:19: cannot"
                  + " find symbol");
      assertThat(reasons()).isNotEmpty();
    }

    @Test
    void a_test_that_is_green_already() {
      fixture.edit(TESTS + "AboardTest.java", "  @GreenFromTheStart\n", "");

      assertThat(reasons())
          .containsExactly(
              "AboardTest.an_empty_ship_counts_nobody is green on the skeleton; a test like this is"
                  + " @GreenFromTheStart");
    }

    @Test
    void a_test_that_is_not_green_from_the_start() {
      fixture.edit(
          TESTS + "AboardTest.java",
          "  @Test\n  void whoever_boards",
          "  @Test\n  @GreenFromTheStart\n  void whoever_boards");

      assertThat(reasons())
          .containsExactly(
              "AboardTest.whoever_boards_is_counted is @GreenFromTheStart, but the skeleton turns"
                  + " it red");
    }

    @Test
    void another_reason_than_the_golden_one() {
      fixture.edit(TESTS + "AboardTest.java", "0 ms  boarded  Anna", "0 ms  boarded  Bert");

      assertThat(reasons())
          .first(STRING)
          .isEqualTo(
              "solutions/01-tally/skeleton/step-1.txt:6 says \"0 ms  boarded  Anna\", but the run"
                  + " says \"0 ms  boarded  Bert\"; -Dworkbook.golden=update writes it, then read"
                  + " it");
    }

    @Test
    void a_reason_that_nobody_has_declared() {
      fixture.delete("solutions/01-tally/skeleton/step-2.txt");

      assertThat(reasons())
          .containsExactly(
              "solutions/01-tally/skeleton/step-2.txt is missing; -Dworkbook.golden=update writes"
                  + " it, then read it");
    }

    @Test
    void an_accident_instead_of_a_reason() {
      fixture.edit(
          SKELETON, "// TODO step 1: somebody has come aboard.", "((String) null).trim();");

      assertThat(reasons())
          .contains("AboardTest.whoever_boards_is_counted is red on the skeleton by accident"
              + " (NullPointerException), not because a rule is broken or code is not written"
              + " yet");
    }

    @Test
    void a_reason_that_names_a_folder_of_this_machine() {
      fixture.edit(
          TESTS + "AboardTest.java",
          "\"     0 ms  boarded  Anna\"",
          "\"in " + root.toString().replace("\\", "\\\\") + "\"");

      assertThat(reasons())
          .contains("solutions/01-tally/skeleton/step-1.txt would name a folder of this machine: "
              + Workbook.in(root).root());
    }

    @Test
    void a_loop() {
      fixture
          .provenBy(impatient)
          .edit(SKELETON, "// TODO step 1: somebody has come aboard.", "while (true) {}");

      assertThat(reasons())
          .contains(
              "the skeleton on H2 does not come back: after 4.0 s Tally.java:11 is still at work,"
                  + " in AboardTest.whoever_boards_is_counted");
    }

    @Test
    void another_report_than_the_golden_one() {
      fixture.edit("solutions/01-tally/skeleton/report.txt", "3 of 4 tests red", "all is well");

      assertThat(fixture.layers().skeletonIsRedForItsReasons(H2))
          .singleElement(STRING)
          .startsWith("solutions/01-tally/skeleton/report.txt:2 says ");
    }

    /** Without the golden report, which changes with the report's layout. */
    private List<String> reasons() {
      return fixture.layers().skeletonIsRedForItsReasons(H2).stream()
          .filter(complaint -> !complaint.contains("report.txt"))
          .toList();
    }
  }

  @Nested
  class The_solution {

    @Test
    void a_red_test() {
      fixture.edit(SOLUTION, "aboard.remove(ticket);", "aboard.clear();\n    aboard.add(ticket);");

      assertThat(fixture.layers().solutionIsGreen(H2))
          .singleElement(STRING)
          .startsWith("the solution's AshoreTest.whoever_goes_ashore_is_not_counted is RED on H2:\n"
              + "Step 2 is red: whoever goes ashore is not counted\n"
              + "Everybody on board is counted once.");
    }

    @Test
    void a_warning() {
      fixture.edit(SOLUTION, "return aboard.size();", "return (int) aboard.size();");

      assertThat(fixture.layers().solutionIsGreen(H2))
          .singleElement(STRING)
          .endsWith("warning: redundant cast to int");
    }

    @Test
    void a_test_that_does_not_run() {
      fixture.edit(
          TESTS + "AshoreTest.java", "  @Test\n", "  @Test @org.junit.jupiter.api.Disabled\n");

      assertThat(fixture.layers().solutionIsGreen(H2))
          .containsExactly(
              "the solution's AshoreTest.whoever_goes_ashore_is_not_counted is SKIPPED on H2");
    }

    @Test
    void no_test_at_all() {
      for (String test : List.of("Aboard", "Ashore", "Many", "TallyBoundary")) {
        fixture.delete(TESTS + test + "Test.java");
      }

      assertThat(fixture.layers().solutionIsGreen(H2))
          .containsExactly("01-tally has no test at all");
    }

    @Test
    void a_test_that_prints() {
      fixture.edit(
          SOLUTION, "aboard.add(ticket);", "aboard.add(ticket);\n    System.out.print(1);");

      assertThat(fixture.layers().solutionIsGreen(H2))
          .singleElement(STRING)
          .startsWith("the solution's tests print on H2: 111");
    }

    @Test
    void a_process_that_ends() {
      fixture.edit(SOLUTION, "aboard.remove(ticket);", "System.exit(0);");

      assertThat(fixture.layers().solutionIsGreen(H2))
          .contains("the solution on H2 ends the process in Tally.java:16, in"
              + " AshoreTest.whoever_goes_ashore_is_not_counted");
    }

    @Test
    void Maven_did_not_run_it() {
      assertThat(fixture.layers().solutionWasGreenInMaven())
          .containsExactly(
              "Maven has not run solutions/01-tally before; run mvn -Psolutions verify, or add -pl"
                  + " solutions/01-tally,solutions/proof");
    }

    @Test
    void Maven_ran_fewer_tests_or_failed_or_skipped() {
      mavenRan("AboardTest", 2, "");
      mavenRan("ManyTest", 1, "");
      mavenRan("AshoreTest", 1, "<failure/>");
      mavenRan("TallyBoundaryTest", 1, "<skipped/>");

      assertThat(fixture.layers().solutionWasGreenInMaven())
          .containsExactlyInAnyOrder(
              "Maven ran 2 tests of the solution's AboardTest, the proof 3",
              "Maven's run of the solution has a failure: AshoreTest.test_1",
              "Maven's run of the solution has a skipped: TallyBoundaryTest.test_1");
    }

    @Test
    void Maven_ran_all() {
      mavenRan("AboardTest", 3, "");
      mavenRan("ManyTest", 1, "");
      mavenRan("AshoreTest", 1, "");
      mavenRan("TallyBoundaryTest", 1, "");

      assertThat(fixture.layers().solutionWasGreenInMaven()).isEmpty();
    }

    private void mavenRan(String type, int tests, String inside) {
      var text = new StringBuilder("<testsuite>");
      for (int i = 1; i <= tests; i++) {
        text.append("<testcase classname=\"workbook.tally.%s\" name=\"test_%d\">%s</testcase>"
            .formatted(type, i, inside));
      }
      fixture.write(
          "solutions/01-tally/target/surefire-reports/TEST-workbook.tally." + type + ".xml",
          text.append("</testsuite>").toString());
    }
  }

  @Nested
  class A_mistake {

    @Test
    void survives() {
      fixture.copy(SOLUTION, MISTAKES + "counts-tickets/workbook/tally/Tally.java");

      assertThat(fixture.mistake("counts-tickets", H2, POSTGRES))
          .containsExactly(
              "mistakes/counts-tickets survives on H2: all 6 tests are green",
              "mistakes/counts-tickets survives on PostgreSQL: all 6 tests are green");
    }

    @Test
    void is_caught_at_another_step() {
      fixture.edit(MISTAKES + "counts-tickets/mistake.md", "step: 1", "step: 2");

      assertThat(fixture.mistake("counts-tickets", H2))
          .singleElement(STRING)
          .startsWith("mistakes/counts-tickets is caught on H2 at step 1, not at step 2:\nStep 1");
    }

    @Test
    void is_caught_by_another_rule() {
      fixture.edit(MISTAKES + "counts-tickets/mistake.md", "counted once", "counted twice");

      assertThat(fixture.mistake("counts-tickets", H2))
          .singleElement(STRING)
          .startsWith(
              "mistakes/counts-tickets is caught on H2 at step 1, but not by its rule \"Everybody"
                  + " on board is counted twice.\":\nStep 1 is red");
    }

    @Test
    void is_explained_in_other_words() {
      fixture.edit(MISTAKES + "counts-tickets/failure.txt", "But 2 were", "But 3 were");

      assertThat(fixture.mistake("counts-tickets", H2))
          .singleElement(STRING)
          .startsWith(
              "solutions/01-tally/mistakes/counts-tickets/failure.txt:3 says \"But 3 were counted,"
                  + " not 1.\", but the run says \"But 2 were counted, not 1.\"");
    }

    @Test
    void is_not_explained() {
      fixture.delete(MISTAKES + "counts-tickets/failure.txt");

      assertThat(fixture.mistake("counts-tickets", H2))
          .singleElement(STRING)
          .startsWith("solutions/01-tally/mistakes/counts-tickets/failure.txt is missing");
    }

    @Test
    void has_the_same_words_for_both_databases_in_two_files() {
      String folder = MISTAKES + "counts-tickets/";
      fixture.copy(folder + "failure.txt", folder + "failure-postgres.txt");

      assertThat(fixture.mistake("counts-tickets", H2, POSTGRES))
          .containsExactly(
              "solutions/01-tally/mistakes/counts-tickets/failure-postgres.txt says the same as"
                  + " failure.txt");
    }

    @Test
    void declares_nothing() {
      fixture.delete(MISTAKES + "counts-tickets/mistake.md");

      assertThat(fixture.mistake("counts-tickets", H2))
          .containsExactly(
              "counts-tickets/mistake.md is missing: it says the step and the rule that catch the"
                  + " mistake");
    }

    @Test
    void declares_half() {
      fixture.write(MISTAKES + "counts-tickets/mistake.md", "---\nstep: one\nrul: \"x\"\n---\n");

      assertThat(fixture.mistake("counts-tickets", H2))
          .containsExactly(
              "counts-tickets/mistake.md says \"rul\", which means nothing here",
              "counts-tickets/mistake.md does not say what somebody believes who writes this",
              "counts-tickets/mistake.md does not say the rule that catches it",
              "counts-tickets/mistake.md does not say the number of the step that catches it");
    }

    @Test
    void names_an_unknown_database() {
      fixture.edit(MISTAKES + "forgets-on-postgres/mistake.md", "only: postgres", "only: postgre");

      assertThat(fixture.mistake("forgets-on-postgres", H2))
          .containsExactly(
              "forgets-on-postgres/mistake.md: there is no database postgre; did you mean"
                  + " postgres?");
    }

    @Test
    void does_not_compile() {
      fixture.edit(
          MISTAKES + "counts-tickets/workbook/tally/Tally.java", "passengers++", "people++");

      assertThat(fixture.mistake("counts-tickets", H2))
          .singleElement(STRING)
          .startsWith("mistakes/counts-tickets:"
              + " solutions/01-tally/mistakes/counts-tickets/workbook/tally/Tally.java:9: cannot"
              + " find symbol");
    }

    @Test
    void shows_where_it_says_that_it_passes() {
      fixture.edit(
          MISTAKES + "counts-tickets/mistake.md", "---\nNobody", "only: postgres\n---\nNo");

      assertThat(fixture.mistake("counts-tickets", H2))
          .singleElement(STRING)
          .startsWith("mistakes/counts-tickets says that it passes on H2, but step 1 is red there");
    }

    @Test
    void passes_where_it_says_that_it_shows() {
      fixture.edit(MISTAKES + "forgets-on-postgres/mistake.md", "only: postgres\n", "");

      assertThat(fixture.mistake("forgets-on-postgres", H2, POSTGRES))
          .containsExactly("mistakes/forgets-on-postgres survives on H2: all 6 tests are green");
    }

    @Test
    void does_not_come_back() {
      String file = MISTAKES + "counts-tickets/workbook/tally/Tally.java";
      fixture
          .provenBy(impatient)
          .edit(file, "passengers++;", "while (passengers == 1) {}\n    passengers++;");

      assertThat(fixture.mistake("counts-tickets", H2))
          .singleElement(STRING)
          .contains("is caught on H2 at step 1, but not by its rule")
          .contains("does not come back: after 4.0 s Tally.java:9 is still at work");
    }
  }

  @Nested
  class A_variant {

    @Test
    void is_rejected() {
      fixture.edit(VARIANTS + "keeps-a-list/workbook/tally/Tally.java", "!aboard", "aboard");

      assertThat(fixture.variant("keeps-a-list"))
          .singleElement(STRING)
          .startsWith("variants/keeps-a-list is right and yet red on H2 at step 1:\nStep 1 is red");
    }

    @Test
    void does_not_compile() {
      fixture.edit(
          VARIANTS + "keeps-a-list/workbook/tally/Tally.java", "List<Ticket>", "Lst<Ticket>");

      assertThat(fixture.variant("keeps-a-list")).first(STRING).contains("cannot find symbol");
    }
  }

  @Nested
  class The_same_run {

    @Test
    void says_something_else_again() {
      fixture.edit(
          TESTS + "AboardTest.java",
          "\"     0 ms  boarded  Anna\"",
          "System.nanoTime() + \" ns  boarded  Anna\"");

      assertThat(fixture.layers().theSameAgain(H2))
          .singleElement(STRING)
          .startsWith(
              "skeleton: AboardTest.whoever_boards_is_counted says one thing once and another thing"
                  + " again: \"")
          .endsWith("ns  boarded  Anna\"");
    }

    @Test
    void draws_another_timeline_again() {
      fixture
          .edit(
              TESTS + "AboardTest.java",
              "  @Test\n  void whoever_boards_is_counted() {",
              "  @Test\n  void whoever_boards_is_counted() throws Exception {\n    workbook.lab.Explore"
                  + ".calm(lab -> { lab.note(\"saw\", \"\" + System.nanoTime(), \"the gate\");\n"
                  + "    lab.require(TallyRules.COUNTED, false, () -> \"But.\"); });")
          .delete("exercises/01-tally/untouched.sha256");

      assertThat(fixture.layers().theSameAgain(H2))
          .anyMatch(complaint ->
              complaint.startsWith("skeleton: the same run draws another timeline again: ")
                  && complaint.endsWith(".html"));
    }

    @Test
    void prints_something_else_again() {
      fixture.edit(
          SOLUTION,
          "return aboard.size();",
          "System.out.print(System.nanoTime());\n    return aboard.size();");

      assertThat(fixture.layers().theSameAgain(H2))
          .containsExactly("solution: the same run prints something else again");
    }
  }

  @Nested
  class A_boundary_rule {

    @Test
    void that_was_never_red() {
      assertThat(fixture.overlays().everyBoundaryRuleCanFail())
          .containsExactly(
              "TallyBoundaryTest.the_tally_opens_no_files was never red: neither the skeleton nor"
                  + " any mistake breaks this boundary rule");
    }

    @Test
    void that_a_mistake_turns_red() {
      fixture.mistake("keeps-a-log", H2);

      assertThat(fixture.overlays().everyBoundaryRuleCanFail()).isEmpty();
    }
  }

  @Nested
  class The_page {

    @Test
    void is_missing() {
      fixture.delete(PAGE);

      assertThat(fixture.page().pageIsTrue())
          .containsExactly("chapters/01-tally/README.md is missing");
    }

    @Test
    void shows_other_code_than_the_file() {
      fixture.edit(SKELETON, "somebody has come aboard", "somebody came aboard");

      assertThat(fixture.page().pageIsTrue())
          .containsExactly("chapters/01-tally/README.md:33 shows code that is not in"
              + " exercises/01-tally/src/main/java/workbook/tally/Tally.java: \"// TODO step 1:"
              + " somebody has come aboard.\"");
    }

    @Test
    void shows_code_from_a_file_that_is_gone() {
      fixture.edit(PAGE, "tally/Tally.java", "tally/Count.java");

      assertThat(fixture.page().pageIsTrue())
          .singleElement(STRING)
          .endsWith("tally/Count.java, which does not exist");
    }

    @Test
    void shows_code_from_nowhere() {
      fixture.edit(
          PAGE, "<!-- from exercises/01-tally/src/main/java/workbook/tally/Tally.java -->\n", "");

      assertThat(fixture.page().pageIsTrue())
          .containsExactly(
              "chapters/01-tally/README.md:32 shows code without saying from which file; put <!--"
                  + " from ... --> above it");
    }

    @Test
    void shows_output_that_no_run_gave() {
      fixture.edit(PAGE, "But 0 were counted", "But nobody was counted");

      assertThat(fixture.page().pageIsTrue())
          .containsExactly("chapters/01-tally/README.md:16 shows output that"
              + " solutions/01-tally/skeleton/step-1.txt does not say: \"But nobody was counted,"
              + " not 1.\"");
    }

    @Test
    void shows_output_of_no_run() {
      fixture.edit(PAGE, "<!-- output of: mistake counts-tickets -->\n", "");

      assertThat(fixture.page().pageIsTrue())
          .containsExactly(
              "chapters/01-tally/README.md:43 shows output without saying of which run; put <!--"
                  + " output of: ... --> above it");
    }

    @Test
    void shows_output_of_an_unknown_mistake() {
      fixture.edit(PAGE, "mistake counts-tickets", "mistake counts-nobody");

      assertThat(fixture.page().pageIsTrue())
          .containsExactly(
              "chapters/01-tally/README.md:44 shows the output of mistake counts-nobody, but there"
                  + " is no solutions/01-tally/mistakes/counts-nobody/failure.txt");
    }

    @Test
    void has_a_comment_with_a_slip() {
      fixture.edit(PAGE, "output of: step 1 skeleton", "output of: step one");

      assertThat(fixture.page().pageIsTrue())
          .containsExactly(
              "chapters/01-tally/README.md:16 has a comment that means nothing here: \"output of:"
                  + " step one\"; solutions/README.md says which ones there are");
    }

    @Test
    void names_a_module_that_does_not_exist() {
      fixture.edit(PAGE, "-pl exercises/01-tally", "-pl exercises/01-taly");

      assertThat(fixture.page().pageIsTrue())
          .containsExactly(
              "chapters/01-tally/README.md:11 names exercises/01-taly in a command, which does not"
                  + " exist");
    }

    @Test
    void lacks_a_section() {
      fixture.edit(PAGE, "## What to notice", "## What to see");

      assertThat(fixture.page().pageIsTrue())
          .containsExactly("chapters/01-tally/README.md has no section \"What to notice\"");
    }

    @Test
    void has_its_sections_in_another_order() {
      fixture
          .edit(PAGE, "## The story", "## Swap")
          .edit(PAGE, "## See it fail", "## The story")
          .edit(PAGE, "## Swap", "## See it fail");

      assertThat(fixture.page().pageIsTrue())
          .singleElement(STRING)
          .startsWith("chapters/01-tally/README.md has its sections in another order: it starts");
    }

    @Test
    void lacks_the_section_that_a_rule_names() {
      fixture.edit(PAGE, "## Why a ferry counts", "## Why we count");

      assertThat(fixture.page().pageIsTrue())
          .containsExactly(
              "TallyRules.COUNTED sends people to the section \"Why a ferry counts\", which"
                  + " chapters/01-tally/README.md does not have");
      assertThat(fixture.book().linksLeadSomewhere())
          .containsExactly(
              "chapters/01-tally/README.md:52 links to the section #why-a-ferry-counts, which does"
                  + " not exist");
    }

    @Test
    void has_a_rule_that_names_an_unknown_chapter() {
      fixture.edit(TESTS + "TallyRules.java", "readIn(\"01-tally\"", "readIn(\"01-taly\"");

      assertThat(fixture.page().pageIsTrue())
          .containsExactly(
              "TallyRules.COUNTED sends people to a chapter, but there is no chapter 01-taly; did"
                  + " you mean 01-tally?");
    }

    @Test
    void lacks_the_section_that_a_rule_names_which_is_no_constant() {
      fixture.edit(
          TESTS + "TallyRules.java",
          "          COUNTED,\n",
          "          rule(\"Counted.\").because(\"Why.\").readIn(\"01-tally\", \"Nowhere\"),\n");
      fixture.layers().skeletonIsRedForItsReasons(H2);

      assertThat(fixture.page().pageIsTrue())
          .containsExactly("the rule \"Counted.\" sends people to the section \"Nowhere\", which"
              + " chapters/01-tally/README.md does not have");
    }

    @Test
    void names_a_step_otherwise() {
      fixture.edit(PAGE, "### Step 2: Whoever goes ashore", "### Step 2: Whoever leaves");

      assertThat(fixture.page().pageIsTrue())
          .containsExactly(
              "chapters/01-tally/README.md says \"Step 2: Whoever leaves is not on board\" where"
                  + " the tests' @Step says \"Step 2: Whoever goes ashore is not on board\"");
    }

    @Test
    void is_too_long() {
      fixture.edit(
          PAGE, "- A set knows more than a number.", "- A set. ".repeat(1) + "Yes. ".repeat(1_200));

      assertThat(fixture.page().pageIsTrue())
          .singleElement(STRING)
          .matches("chapters/01-tally/README.md has 1,2\\d\\d words of prose; 1,200 are enough");
    }

    @Test
    void links_to_nothing() {
      fixture.edit(PAGE, "](../../README.md)", "](../../READ.md)");

      assertThat(fixture.book().linksLeadSomewhere())
          .containsExactly(
              "chapters/01-tally/README.md:69 links to ../../READ.md, which does not exist");
    }

    @Test
    void links_out_of_the_workbook() {
      fixture.edit(PAGE, "](../../README.md)", "](../../../etc/passwd)");

      assertThat(fixture.book().linksLeadSomewhere())
          .singleElement(STRING)
          .endsWith("links to ../../../etc/passwd, outside of the workbook");
    }
  }

  @Nested
  class A_statement {

    private static final String INDEX = "chapters/README.md";

    @Test
    void points_to_a_test_that_does_not_exist() {
      fixture.edit(INDEX, "AboardTest.whoever_boards_is_counted", "AboardTest.whoever_comes");

      assertThat(fixture.page().statementsPointToTests())
          .containsExactly(
              "T1: whoever boards is counted points to AboardTest.whoever_comes, which does not"
                  + " exist");
    }

    @Test
    void points_to_no_test() {
      fixture.edit(INDEX, "`AboardTest.whoever_boards_is_counted`", "the first one");

      assertThat(fixture.page().statementsPointToTests())
          .containsExactly("T1: whoever boards is counted names no test in 01-tally");
    }

    @Test
    void points_to_a_step_that_does_not_exist() {
      fixture.edit(INDEX, "step 2", "step 7");

      assertThat(fixture.page().statementsPointToTests())
          .containsExactly("T2: whoever leaves is not is taught in step 7, which does not exist");
    }

    @Test
    void is_not_there_at_all() {
      fixture.write(INDEX, "# Nothing\n");

      assertThat(fixture.page().statementsPointToTests())
          .containsExactly("chapters/README.md has no statement that 01-tally teaches");
    }
  }

  @Nested
  class A_folder {

    private static final String HINTS = "chapters/01-tally/hints/step-1.md";

    @Test
    void lacks_hints() {
      fixture.delete(HINTS);

      assertThat(fixture.folders().nothingIsMissing())
          .containsExactly("chapters/01-tally/hints/step-1.md is missing");
    }

    @Test
    void has_two_hints_only() {
      fixture.edit(HINTS, "## Hint 3", "And");

      assertThat(fixture.folders().nothingIsMissing())
          .containsExactly(
              "chapters/01-tally/hints/step-1.md has the sections [Hint 1, Hint 2], not [Hint 1,"
                  + " Hint 2, Hint 3]");
    }

    @Test
    void has_an_empty_hint() {
      fixture.edit(HINTS, "A set does not hold anything twice.", "");

      assertThat(fixture.folders().nothingIsMissing())
          .containsExactly("chapters/01-tally/hints/step-1.md says nothing under Hint 3");
    }

    @Test
    void lacks_minutes_title_and_files_of_a_step() {
      fixture.edit(
          TESTS + "AshoreTest.java",
          "@Step(value = 2, title = \"Whoever goes ashore is not on board\", edit = \"Tally\","
              + " minutes = 5)",
          "@Step(2)");

      assertThat(fixture.folders().nothingIsMissing())
          .containsExactly(
              "no test class of step 2 of 01-tally says its title",
              "no test class of step 2 of 01-tally says its minutes",
              "no test class of step 2 of 01-tally says which files to edit");
    }

    @Test
    void takes_too_long() {
      fixture.edit(TESTS + "AshoreTest.java", "minutes = 5", "minutes = 50");

      assertThat(fixture.folders().nothingIsMissing())
          .containsExactly("01-tally takes 55 minutes; split it, 50 are enough");
    }

    @Test
    void leaves_out_a_number() {
      fixture.edit(TESTS + "AshoreTest.java", "value = 2", "value = 3");
      fixture.edit(TESTS + "TallyBoundaryTest.java", "@Step(2)", "@Step(3)");

      assertThat(fixture.folders().nothingIsMissing())
          .contains("step 3 of 01-tally comes after step 1");
    }

    @Test
    void gives_a_step_two_titles() {
      fixture.edit(TESTS + "ManyTest.java", "@Step(1)", "@Step(value = 1, title = \"Many\")");

      assertThat(fixture.folders().nothingIsMissing())
          .containsExactly(
              "step 1 has two titles: \"Everybody on board is counted once\", and in ManyTest"
                  + " \"Many\"");
    }

    @Test
    void edits_a_file_that_is_not_there() {
      fixture.edit(TESTS + "AshoreTest.java", "edit = \"Tally\"", "edit = {\"Tally\", \"Gate\"}");

      assertThat(fixture.folders().nothingIsMissing())
          .containsExactly("step 2 of 01-tally edits Gate, which is not in the skeleton");
    }

    @Test
    void has_tests_that_nobody_runs() {
      fixture.copy(TESTS + "AshoreTest.java", TESTS + "AshoreTests.java");
      fixture.edit(TESTS + "AshoreTests.java", "class AshoreTest", "class AshoreTests");

      assertThat(fixture.folders().nothingIsMissing())
          .containsExactly(
              "class AshoreTests has tests that nobody runs: its name must end in Test");
    }

    @Test
    void has_a_test_without_a_step() {
      fixture.edit(TESTS + "ManyTest.java", "@Step(1)\n", "");

      assertThat(fixture.folders().nothingIsMissing())
          .containsExactly("class ManyTest does not say which step it belongs to");
    }

    @Test
    void lacks_answers() {
      fixture.delete("solutions/01-tally/answers.md");

      assertThat(fixture.folders().nothingIsMissing())
          .containsExactly("solutions/01-tally/answers.md is missing");
    }

    @Test
    void leaves_a_question_open() {
      fixture.edit(PAGE, "2. Which of the two would you keep?", "2. Which?\n3. And why?");

      assertThat(fixture.folders().nothingIsMissing())
          .containsExactly("solutions/01-tally/answers.md answers 2 questions, the page asks 3");
    }

    @Test
    void has_a_variant_that_nobody_explains() {
      fixture.write(VARIANTS + "keeps-a-list/variant.md", "\n");

      assertThat(fixture.folders().nothingIsMissing())
          .containsExactly(
              "solutions/01-tally/variants/keeps-a-list/variant.md does not say what is different"
                  + " and why it is right");
    }

    @Test
    void has_a_test_that_was_edited_and_lists_the_old_one() {
      fixture.edit(TESTS + "AshoreTest.java", "9 ms", "8 ms");

      assertThat(fixture.folders().untouchedIsCurrent())
          .containsExactly("exercises/01-tally/untouched.sha256 is out of date:"
              + " src/test/java/workbook/tally/AshoreTest.java (edited); -Dworkbook.golden=update"
              + " writes it, then read it");
    }

    @Test
    void has_no_list_of_what_is_not_to_be_edited() {
      fixture.delete("exercises/01-tally/untouched.sha256");

      assertThat(fixture.folders().untouchedIsCurrent())
          .containsExactly(
              "exercises/01-tally/untouched.sha256 is missing; -Dworkbook.golden=update writes it,"
                  + " then read it");
    }

    @Test
    void is_built_by_nobody() {
      fixture.edit("exercises/pom.xml", "01-tally", "01-taly");

      assertThat(fixture.folders().nothingIsMissing())
          .containsExactly("exercises/pom.xml does not build 01-tally");
    }

    @Test
    void holds_what_nothing_reads() {
      fixture
          .write("exercises/01-tally/notes.txt", "remember")
          .write("exercises/01-tally/target/classes/built.class", "built, so not stray")
          .write("solutions/01-tally/skeleton/step-7.txt", "there is no step 7")
          .write("chapters/01-tally/hints/step-9.md", "nor step 9")
          .write("chapters/01-tally/picture.png", "that the page does not show");

      assertThat(fixture.folders().nothingIsStray())
          .containsExactly(
              "exercises/01-tally/notes.txt is stray: nothing reads it",
              "solutions/01-tally/skeleton/step-7.txt is stray: nothing reads it",
              "chapters/01-tally/hints/step-9.md is stray: nothing reads it",
              "chapters/01-tally/picture.png is stray: nothing reads it");
    }

    @Test
    void holds_a_learners_file_that_is_given_code() {
      String gate = "package workbook.tally;\n\nfinal class Gate {}\n";
      fixture
          .write("exercises/01-tally/src/main/java/workbook/tally/Gate.java", gate)
          .write("solutions/01-tally/src/main/java/workbook/tally/Gate.java", gate)
          .write("solutions/01-tally/src/main/java/workbook/tally/Ramp.java", gate)
          .edit("solutions/01-tally/src/main/java/workbook/tally/Ramp.java", "Gate", "Ramp");

      assertThat(fixture.folders().nothingIsStray())
          .containsExactly(
              "Gate is a learner's file that no step edits; it may be given code",
              "Gate is the same in the solution; it may be given code",
              "the skeleton has no workbook/tally/Ramp.java, the solution does");
    }

    @Test
    void holds_a_mistake_that_differs_in_nothing() {
      fixture.copy(SOLUTION, MISTAKES + "counts-tickets/workbook/tally/Tally.java");

      assertThat(fixture.folders().nothingIsStray())
          .containsExactly(
              "solutions/01-tally/mistakes/counts-tickets/workbook/tally/Tally.java is the same as"
                  + " in the solution");
    }

    @Test
    void holds_the_failure_of_a_mistake_that_passes() {
      fixture.copy(
          MISTAKES + "counts-tickets/failure.txt", MISTAKES + "forgets-on-postgres/failure.txt");

      assertThat(fixture.folders().nothingIsStray())
          .containsExactly(
              "solutions/01-tally/mistakes/forgets-on-postgres/failure.txt is stray: the mistake"
                  + " passes on H2");
    }

    @Test
    void holds_a_variant_in_the_wrong_place() {
      fixture
          .copy(
              VARIANTS + "keeps-a-list/workbook/tally/Tally.java",
              VARIANTS + "keeps-a-list/workbook/tali/Tally.java")
          .delete(VARIANTS + "keeps-a-list/workbook/tally/Tally.java");

      assertThat(fixture.folders().nothingIsStray())
          .containsExactly(
              "solutions/01-tally/variants/keeps-a-list/workbook/tali/Tally.java replaces nothing,"
                  + " and nothing beside it uses it");
    }
  }

  @Test
  void a_workbook_without_chapters() {
    fixture.delete("exercises/01-tally/pom.xml");

    assertThat(fixture.book().thereAreChapters())
        .containsExactly("there is no chapter in exercises, so nothing is proven");
  }
}
