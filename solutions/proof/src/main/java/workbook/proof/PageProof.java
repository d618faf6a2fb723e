package workbook.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.kata.Chapter;
import workbook.kata.UnknownName;
import workbook.kata.Workbook;
import workbook.kata.run.ChapterTests.NamedRule;
import workbook.kata.run.ChapterTests.StepPlan;
import workbook.kata.run.Failure.BrokenRule;

/** What a chapter's page shows is so. */
final class PageProof {

  private static final int WORDS = 1_200;

  private static final List<String> BEFORE = List.of("The story", "See it fail");
  private static final List<String> AFTER =
      List.of("Your turn", "What to notice", "Questions", "Further reading");

  private final Subject subject;
  private final Workbook workbook;
  private final Chapter chapter;

  PageProof(Subject subject) {
    this.subject = subject;
    this.workbook = subject.workbook();
    this.chapter = subject.chapter();
  }

  /** Proof 7, all of it that concerns this chapter's page. */
  List<String> pageIsTrue() {
    if (!Files.exists(chapter.page())) {
      return List.of(workbook.display(chapter.page()) + " is missing");
    }
    Page page = Page.of(chapter.page());
    var complaints = new ArrayList<String>();
    complaints.addAll(headings(page));
    complaints.addAll(steps(page));
    complaints.addAll(new Blocks(workbook, Optional.of(chapter)).complaints(page));
    complaints.addAll(rules(page));
    if (page.words() > WORDS) {
      complaints.add("%s has %,d words of prose; %,d are enough"
          .formatted(workbook.display(page.file()), page.words(), WORDS));
    }
    return complaints;
  }

  private List<String> headings(Page page) {
    String file = workbook.display(page.file());
    var complaints = new ArrayList<String>();
    if (page.headings(1).size() != 1) {
      complaints.add(file + " has " + page.headings(1).size() + " titles (#), not one");
    }
    List<String> found = page.headings(2);
    var fixed = new ArrayList<>(BEFORE);
    fixed.addAll(AFTER);
    for (String heading : fixed) {
      if (!found.contains(heading)) {
        complaints.add(file + " has no section \"" + heading + "\"");
      }
    }
    if (!complaints.isEmpty()) {
      return complaints;
    }
    int concepts = found.size() - fixed.size();
    boolean inOrder = found.subList(0, BEFORE.size()).equals(BEFORE)
        && found.subList(found.size() - AFTER.size(), found.size()).equals(AFTER);
    if (!inOrder) {
      complaints.add(file
          + " has its sections in another order: it starts with "
          + String.join(", ", BEFORE)
          + " and ends with "
          + String.join(", ", AFTER));
    } else if (concepts < 1) {
      complaints.add(
          file + " has no section of its own, between \"See it fail\" and \"Your turn\"");
    }
    return complaints;
  }

  private List<String> steps(Page page) {
    String file = workbook.display(page.file());
    List<String> said = page.below("Your turn").stream()
        .filter(section -> section.level() == 3)
        .map(Page.Section::text)
        .filter(text -> text.startsWith("Step "))
        .toList();
    List<String> declared = subject.tests().steps().stream()
        .map(step -> "Step " + step.number() + ": " + step.title())
        .toList();
    var complaints = new ArrayList<String>();
    for (int i = 0; i < Math.max(said.size(), declared.size()); i++) {
      String one = i < said.size() ? "\"" + said.get(i) + "\"" : "no more step";
      String other = i < declared.size() ? "\"" + declared.get(i) + "\"" : "no more step";
      if (!one.equals(other)) {
        complaints.add(file + " says " + one + " where the tests' @Step says " + other);
      }
    }
    return complaints;
  }

  /** The rules that are constants, and those that were broken, wherever they come from. */
  private List<String> rules(Page page) {
    var complaints = new ArrayList<String>();
    var said = new HashSet<List<String>>();
    for (NamedRule rule : subject.tests().rules()) {
      said.add(List.of(rule.chapter(), rule.section()));
      rule(page, rule.holder(), rule.chapter(), rule.section()).ifPresent(complaints::add);
    }
    for (BrokenRule rule : subject.broken()) {
      if (said.add(List.of(rule.chapter(), rule.section()))) {
        rule(page, "the rule \"" + rule.sentence() + "\"", rule.chapter(), rule.section())
            .ifPresent(complaints::add);
      }
    }
    return complaints;
  }

  private Optional<String> rule(Page page, String who, String name, String section) {
    try {
      Chapter target = workbook.chapter(name);
      boolean known = target.equals(chapter)
          ? page.hasHeading(section)
          : Files.exists(target.page()) && Page.of(target.page()).hasHeading(section);
      return known
          ? Optional.empty()
          : Optional.of(who
              + " sends people to the section \""
              + section
              + "\", which "
              + workbook.display(target.page())
              + " does not have");
    } catch (UnknownName e) {
      return Optional.of(who + " sends people to a chapter, but " + e.getMessage());
    }
  }

  /** Proof 7: the statements that this chapter teaches point to tests that exist. */
  List<String> statementsPointToTests() {
    Path index = workbook.root().resolve("chapters/README.md");
    if (!Files.exists(index)) {
      return List.of("chapters/README.md is missing");
    }
    Set<String> tests = Set.copyOf(
        subject.tests().tests().stream().map(test -> test.id()).distinct().toList());
    return new Statements(Page.of(index)).complaints(chapter.name(), tests, steps());
  }

  private Set<Integer> steps() {
    return Set.copyOf(subject.tests().steps().stream().map(StepPlan::number).toList());
  }

  /** The table of statements on the page of all chapters. */
  private static final class Statements {
    private static final Pattern TEST = Pattern.compile("[A-Z]\\w*Test\\.\\w+");
    private static final Pattern STEP = Pattern.compile("\\bsteps? (\\d+(?:(?:, | and )\\d+)*)");

    private final Page index;

    Statements(Page index) {
      this.index = index;
    }

    List<String> complaints(String chapter, Set<String> tests, Set<Integer> steps) {
      var complaints = new ArrayList<String>();
      boolean taught = false;
      for (List<String> row : rows()) {
        int place = column("chapter");
        if (place >= row.size() || !row.get(place).contains(chapter)) {
          continue;
        }
        taught = true;
        String statement = row.get(0);
        Matcher step = STEP.matcher(row.get(place));
        while (step.find()) {
          for (String number : step.group(1).split("\\D+")) {
            if (!steps.contains(Integer.valueOf(number))) {
              complaints.add(statement + " is taught in step " + number + ", which does not exist");
            }
          }
        }
        List<String> named = TEST.matcher(String.join(" ", row))
            .results()
            .map(found -> found.group())
            .toList();
        if (named.isEmpty()) {
          complaints.add(statement + " names no test in " + chapter);
        }
        named.stream()
            .filter(test -> !tests.contains(test))
            .map(test -> statement + " points to " + test + ", which does not exist")
            .forEach(complaints::add);
      }
      if (!taught) {
        complaints.add("chapters/README.md has no statement that " + chapter + " teaches");
      }
      return complaints;
    }

    private List<List<String>> rows() {
      return index.tables().stream()
          .filter(Statements::isOurs)
          .flatMap(table -> table.stream().skip(1))
          .toList();
    }

    private int column(String name) {
      List<String> head = index.tables().stream()
          .filter(Statements::isOurs)
          .findFirst()
          .orElseThrow()
          .get(0);
      int at = 0;
      while (!head.get(at).toLowerCase(Locale.ROOT).contains(name)) {
        at++;
      }
      return at;
    }

    private static boolean isOurs(List<List<String>> table) {
      String head = String.join(" ", table.get(0)).toLowerCase(Locale.ROOT);
      return head.contains("statement") && head.contains("chapter") && head.contains("test");
    }
  }
}
