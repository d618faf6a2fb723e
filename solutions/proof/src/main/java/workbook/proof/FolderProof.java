package workbook.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.kata.Chapter;
import workbook.kata.Workbook;
import workbook.kata.run.ChapterTests.StepPlan;
import workbook.kata.run.Database;
import workbook.lab.report.Untouched;

/** What belongs to a chapter is there, and nothing else is. */
final class FolderProof {

  private static final int MINUTES = 50;

  private final Subject subject;
  private final Workbook workbook;
  private final Chapter chapter;

  FolderProof(Subject subject) {
    this.subject = subject;
    this.workbook = subject.workbook();
    this.chapter = subject.chapter();
  }

  /** Proof 8: titles, minutes and files of the steps, hints, answers. */
  List<String> nothingIsMissing() {
    var complaints = new ArrayList<>(subject.tests().slips());
    List<StepPlan> steps = subject.tests().steps();
    for (int i = 0; i < steps.size(); i++) {
      complaints.addAll(step(steps.get(i), i + 1));
      complaints.addAll(hints(steps.get(i).number()));
    }
    int minutes = steps.stream().mapToInt(StepPlan::minutes).sum();
    if (minutes > MINUTES) {
      complaints.add("%s takes %d minutes; split it, %d are enough"
          .formatted(chapter.name(), minutes, MINUTES));
    }
    complaints.addAll(answers());
    complaints.addAll(variants());
    complaints.addAll(modules());
    return complaints;
  }

  /**
   * Proof 8: the list that tells a learner which tests were edited is of the tests as they are. To
   * be asked first, because an old list changes what the report says.
   */
  List<String> untouchedIsCurrent() {
    Path list = chapter.exercise().resolve(Untouched.FILE);
    if (subject.golden().updates()) {
      Untouched.write(chapter.exercise());
    }
    if (!Files.exists(list)) {
      return List.of(workbook.display(list) + " is missing" + Golden.HOW);
    }
    return Untouched.changes(chapter.exercise()).stream()
        .map(change -> workbook.display(list) + " is out of date: " + change + Golden.HOW)
        .toList();
  }

  private List<String> step(StepPlan step, int expected) {
    var complaints = new ArrayList<String>();
    String name = "step " + step.number() + " of " + chapter.name();
    if (step.number() != expected) {
      complaints.add(name + " comes after step " + (expected - 1));
    }
    if (step.title().isBlank()) {
      complaints.add("no test class of " + name + " says its title");
    }
    if (step.minutes() < 1) {
      complaints.add("no test class of " + name + " says its minutes");
    }
    if (step.edit().isEmpty()) {
      complaints.add("no test class of " + name + " says which files to edit");
    }
    Set<String> files = simpleNames(chapter.skeleton());
    step.edit().stream()
        .filter(file -> !files.contains(file))
        .forEach(
            file -> complaints.add(name + " edits " + file + ", which is not in the skeleton"));
    return complaints;
  }

  private List<String> hints(int step) {
    Path file = chapter.hints().resolve("step-" + step + ".md");
    String name = workbook.display(file);
    if (!Files.exists(file)) {
      return List.of(name + " is missing");
    }
    Page page = Page.of(file);
    List<String> wanted = List.of("Hint 1", "Hint 2", "Hint 3");
    if (!page.headings(2).equals(wanted)) {
      return List.of(name + " has the sections " + page.headings(2) + ", not " + wanted);
    }
    return wanted.stream()
        .filter(hint -> page.wordsBelow(hint) == 0)
        .map(hint -> name + " says nothing under " + hint)
        .toList();
  }

  private List<String> answers() {
    Path file = chapter.solution().resolve("answers.md");
    if (!Files.exists(file)) {
      return List.of(workbook.display(file) + " is missing");
    }
    if (!Files.exists(chapter.page())) {
      return List.of();
    }
    int questions = Page.of(chapter.page()).numberedItems("Questions");
    Page page = Page.of(file);
    int answers = Math.max(page.headings(2).size(), page.numberedItems(null));
    if (questions == 0) {
      return List.of(workbook.display(chapter.page()) + " asks no numbered questions");
    }
    return questions == answers
        ? List.of()
        : List.of("%s answers %d questions, the page asks %d"
            .formatted(workbook.display(file), answers, questions));
  }

  private List<String> variants() {
    return chapter.variants().stream()
        .map(folder -> folder.resolve("variant.md"))
        .filter(file -> !Files.exists(file) || FrontMatter.in(file).body().isBlank())
        .map(file -> workbook.display(file) + " does not say what is different and why it is right")
        .toList();
  }

  private List<String> modules() {
    var complaints = new ArrayList<String>();
    for (String parent : List.of("exercises", "solutions")) {
      Path pom = workbook.root().resolve(parent).resolve("pom.xml");
      if (!Files.exists(pom)
          || !Golden.read(pom).contains("<module>" + chapter.name() + "</module>")) {
        complaints.add(parent + "/pom.xml does not build " + chapter.name());
      }
    }
    return complaints;
  }

  /** Proof 8: nothing is stray. */
  List<String> nothingIsStray() {
    var complaints = new ArrayList<String>();
    strays(
        chapter.exercise(),
        file -> file.equals("pom.xml")
            || file.equals(Untouched.FILE)
            || file.matches("src/(main|given|test)/java/.+\\.java")
            || file.matches("src/(main|test)/resources/.+"),
        complaints);
    strays(
        chapter.solution(),
        file -> Set.of("pom.xml", "answers.md", "skeleton/report.txt").contains(file)
            || file.matches("src/main/java/.+\\.java")
            || isStepFile(file, "skeleton/", ".txt")
            || file.matches("mistakes/[a-z0-9-]+/(mistake\\.md|failure(-postgres)?\\.txt)")
            || file.matches("variants/[a-z0-9-]+/variant\\.md")
            || file.matches("(mistakes|variants)/[a-z0-9-]+/workbook/.+\\.java"),
        complaints);
    strays(
        chapter.page().getParent(),
        file -> file.equals("README.md")
            || isStepFile(file, "hints/", ".md")
            || file.matches("[\\w-]+\\.(svg|png)") && pageNames(file),
        complaints);
    complaints.addAll(learnersFiles());
    Stream.concat(chapter.mistakes().stream(), chapter.variants().stream())
        .forEach(folder -> complaints.addAll(overlay(folder)));
    return complaints;
  }

  private boolean isStepFile(String file, String before, String after) {
    return subject.tests().steps().stream()
        .anyMatch(step -> file.equals(before + "step-" + step.number() + after));
  }

  private boolean pageNames(String file) {
    return Files.exists(chapter.page()) && Golden.read(chapter.page()).contains(file);
  }

  private void strays(Path folder, Predicate<String> known, List<String> complaints) {
    files(folder)
        .filter(file -> !known.test(file))
        .forEach(file ->
            complaints.add(workbook.display(folder.resolve(file)) + " is stray: nothing reads it"));
  }

  private List<String> learnersFiles() {
    var complaints = new ArrayList<String>();
    Set<String> skeleton = files(chapter.skeleton()).collect(Collectors.toSet());
    Set<String> solution = files(chapter.solutionSources()).collect(Collectors.toSet());
    Set<String> edited = subject.tests().steps().stream()
        .flatMap(step -> step.edit().stream())
        .collect(Collectors.toSet());
    for (String file : new TreeSet<>(skeleton)) {
      String name = simpleName(file);
      if (name.endsWith("-info")) {
        continue;
      }
      if (!edited.contains(name)) {
        complaints.add(name + " is a learner's file that no step edits; it may be given code");
      }
      if (!solution.contains(file)) {
        complaints.add("the solution has no " + file);
      } else if (same(
          chapter.skeleton().resolve(file), chapter.solutionSources().resolve(file))) {
        complaints.add(name + " is the same in the solution; it may be given code");
      }
    }
    solution.stream()
        .filter(file -> !skeleton.contains(file))
        .sorted()
        .forEach(file -> complaints.add("the skeleton has no " + file + ", the solution does"));
    return complaints;
  }

  private List<String> overlay(Path folder) {
    var complaints = new ArrayList<String>();
    List<String> sources = files(folder).filter(file -> file.endsWith(".java")).toList();
    if (sources.isEmpty()) {
      complaints.add(workbook.display(folder) + " has no file that differs from the solution");
    }
    Path golden = folder.resolve("failure.txt");
    if (Files.exists(golden) && !Mistake.in(folder).shownOn().contains(Database.H2)) {
      complaints.add(workbook.display(golden) + " is stray: the mistake passes on H2");
    }
    for (String file : sources) {
      Path original = chapter.solutionSources().resolve(file);
      String name = workbook.display(folder.resolve(file));
      if (Files.exists(original)) {
        if (same(original, folder.resolve(file))) {
          complaints.add(name + " is the same as in the solution");
        }
      } else if (sources.stream()
          .filter(other -> !other.equals(file))
          .noneMatch(other -> Golden.read(folder.resolve(other)).contains(simpleName(file)))) {
        complaints.add(name + " replaces nothing, and nothing beside it uses it");
      }
    }
    return complaints;
  }

  private static boolean same(Path one, Path other) {
    return Golden.read(one).equals(Golden.read(other));
  }

  private static Set<String> simpleNames(Path folder) {
    return files(folder).map(FolderProof::simpleName).collect(Collectors.toSet());
  }

  private static String simpleName(String file) {
    return file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.java$", "");
  }

  /** The files below a folder, without build output and without what starts with a dot. */
  private static Stream<String> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.of();
    }
    try (var found = Files.walk(folder)) {
      return found
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(file -> !file.startsWith("target/"))
          .filter(file -> !file.startsWith(".") && !file.contains("/."))
          .filter(file -> !file.endsWith(".iml"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }
}
