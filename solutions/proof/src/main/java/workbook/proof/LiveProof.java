package workbook.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import workbook.kata.layers.Build;
import workbook.kata.layers.Layer;
import workbook.kata.run.ChapterTests.StepPlan;
import workbook.kata.run.Database;
import workbook.kata.run.Failure;
import workbook.kata.run.LiveEngine;
import workbook.kata.run.Run;
import workbook.kata.run.StepResult;
import workbook.kata.run.TestResult;
import workbook.lab.report.Marks;

/**
 * The companion comes to the same verdict as the proof and Maven, in one process that stays warm
 * while one set of files after the other is saved: a right one, wrong ones, the right one again.
 */
final class LiveProof {

  /** How many mistakes are tried where not all of them are asked for. */
  private static final int SAMPLE = 3;

  private static final Pattern PICTURE_NUMBER = Pattern.compile("-\\d+\\.html");

  private final Subject subject;
  private final LiveEngine live;
  private final boolean all;

  /** @param all whether to try all mistakes and variants, not only some */
  LiveProof(Subject subject, LiveEngine live, boolean all) {
    this.subject = subject;
    this.live = live;
    this.all = all;
  }

  /** The whole report, word for word. */
  List<String> saysTheSameOfTheSkeleton() {
    Path golden = subject.chapter().solution().resolve("skeleton/report.txt");
    Run run = run(Layer.skeleton(subject.chapter()), 0);
    if (!Files.exists(golden)) {
      return List.of("there is no " + subject.workbook().display(golden));
    }
    return run.report().strip().equals(Golden.read(golden).strip())
        ? List.of()
        : List.of("the companion reports the skeleton in other words than "
            + subject.workbook().display(golden) + ":\n" + run.report());
  }

  /** Green, red with each mistake, green with each variant, green again. */
  List<String> saysTheSameOfSolutions(List<Path> mistakes, List<Path> variants) {
    Run right = run(solution(), 0);
    var complaints = new ArrayList<>(green("the solution", right));
    complaints.addAll(asManyAsInMaven(right));
    List<Integer> steps = subject.tests().steps().stream().map(StepPlan::number).toList();
    int last = steps.isEmpty() ? 0 : steps.get(steps.size() - 1);
    int turn = 0;
    for (Path folder : sample(mistakes)) {
      Mistake mistake = Mistake.in(folder);
      // wherever somebody is at work, the first red step is the verdict
      int first = turn++ % 2 == 0 ? 0 : last;
      complaints.addAll(mistake(mistake, run(solution().with(folder), first)));
    }
    for (Path folder : all ? variants : List.<Path>of()) {
      complaints.addAll(green("variants/" + folder.getFileName(), run(solution().with(folder), 0)));
    }
    complaints.addAll(green("the solution, saved again,", run(solution(), 0)));
    return complaints;
  }

  private List<String> asManyAsInMaven(Run run) {
    var executed = new HashMap<String, Integer>();
    run.tests().forEach(test -> executed.merge(test.type(), 1, Integer::sum));
    return new MavenRun(subject.chapter()).agreesWith(executed);
  }

  private static List<String> green(String who, Run run) {
    return run.green()
        ? List.of()
        : List.of("the companion does not find " + who + " green:\n" + run.report());
  }

  private List<String> mistake(Mistake mistake, Run run) {
    String name = "mistakes/" + mistake.folder().getFileName();
    Optional<StepResult> red = run.firstRed();
    if (red.isEmpty() || red.get().number() != mistake.step()) {
      return List.of(
          "the companion finds " + red.map(step -> "step " + step.number()).orElse("no step")
              + " red with " + name + ", where the proof finds step "
              + mistake.step() + ":\n" + run.report());
    }
    Path golden = mistake.folder().resolve("failure.txt");
    String said =
        red.get().firstRed().flatMap(TestResult::failure).map(Failure::text).orElse("");
    boolean stopped = run.stop().isPresent();
    return stopped
            || Files.exists(golden) && unnumbered(said).equals(unnumbered(Golden.read(golden)))
        ? List.of()
        : List.of("the companion reports " + name + " in other words than "
            + subject.workbook().display(golden) + ":\n" + said);
  }

  /**
   * Two tests that break one rule have two pictures, numbered as they fail: by the order of steps.
   */
  private static String unnumbered(String failure) {
    return PICTURE_NUMBER.matcher(failure.strip()).replaceAll(".html");
  }

  /** Some from all over the list, and one that a rule about packages catches. */
  private Set<Path> sample(List<Path> mistakes) {
    List<Path> onH2 = mistakes.stream()
        .filter(folder -> Mistake.in(folder).shownOn().contains(Database.H2))
        .toList();
    if (all || onH2.size() <= SAMPLE) {
      return new LinkedHashSet<>(onH2);
    }
    var some = new LinkedHashSet<Path>();
    subject.caughtByABoundary().ifPresent(some::add);
    for (int i = 0; i < SAMPLE; i++) {
      some.add(onH2.get(i * onH2.size() / SAMPLE));
    }
    return some;
  }

  private Layer solution() {
    return Layer.solution(subject.chapter());
  }

  private Run run(Layer layer, int first) {
    try (Build build = live.build(layer)) {
      if (!build.compiled()) {
        throw new IllegalStateException(String.join("\n", Subject.said(build)));
      }
      return live.run(build, first, Marks.UTF_8, () -> false).orElseThrow();
    }
  }
}
