package workbook.proof;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbook.kata.layers.Build;
import workbook.kata.layers.Layer;
import workbook.kata.run.ChapterTests.PromisedTest;
import workbook.kata.run.Database;
import workbook.kata.run.Extent;
import workbook.kata.run.Failure;
import workbook.kata.run.Run;
import workbook.kata.run.StepResult;
import workbook.kata.run.Stop;
import workbook.kata.run.TestResult;

/** Wrong solutions are caught by the rule that they break; right ones of any design pass. */
final class OverlayProof {

  private final Subject subject;

  OverlayProof(Subject subject) {
    this.subject = subject;
  }

  /** Proof 3, on each of the databases. */
  List<String> mistakeIsCaught(Path folder, Collection<Database> databases) {
    Mistake mistake = Mistake.in(folder);
    if (!mistake.slips().isEmpty()) {
      return mistake.slips();
    }
    var complaints = new ArrayList<String>();
    long started = System.nanoTime();
    try (Build build = build(folder)) {
      if (!build.compiled()) {
        return Subject.said(build);
      }
      Map<Database, Run> runs = subject.engine().run(build, databases, Extent.UNTIL_RED);
      subject.tally().took(Duration.ofNanos(System.nanoTime() - started));
      for (Map.Entry<Database, Run> run : runs.entrySet()) {
        Database database = run.getKey();
        List<String> found = judge(mistake, name(folder), run.getValue(), database);
        if (found.isEmpty() && mistake.shownOn().contains(database)) {
          subject.tally().caught(database);
        }
        complaints.addAll(found);
      }
    }
    return complaints;
  }

  private List<String> judge(Mistake mistake, String name, Run run, Database database) {
    String on = " on " + database.words();
    Optional<Catch> found = Catch.in(run);
    if (!mistake.shownOn().contains(database)) {
      return found
          .map(seen -> List.of(name + " says that it passes" + on + ", but step " + seen.step()
              + " is red there:\n" + seen.text()))
          .orElse(List.of());
    }
    if (found.isEmpty()) {
      return List.of(
          run.green()
              ? name + " survives" + on + ": all " + run.tests().size() + " tests are green"
              : name + " is not judged" + on + ": some tests did not run");
    }
    Catch seen = found.get();
    subject.learnFrom(mistake.folder(), run);
    if (seen.step() != mistake.step()) {
      return List.of("%s is caught%s at step %d, not at step %d:\n%s"
          .formatted(name, on, seen.step(), mistake.step(), seen.text()));
    }
    if (!seen.names(mistake.rule())) {
      return List.of("%s is caught%s at step %d, but not by its rule \"%s\":\n%s"
          .formatted(name, on, seen.step(), mistake.rule(), seen.text()));
    }
    Path usual = mistake.folder().resolve("failure.txt");
    return database == Database.POSTGRES
        ? subject
            .golden()
            .holds(usual, mistake.folder().resolve("failure-postgres.txt"), seen.text())
        : subject.golden().holds(usual, seen.text());
  }

  /** Proof 4, on each of the databases. */
  List<String> variantIsAccepted(Path folder, Collection<Database> databases) {
    var complaints = new ArrayList<String>();
    try (Build build = build(folder)) {
      if (!build.compiled()) {
        return Subject.said(build);
      }
      Map<Database, Run> runs = subject.engine().run(build, databases, Extent.UNTIL_RED);
      for (Map.Entry<Database, Run> each : runs.entrySet()) {
        Database database = each.getKey();
        Run run = each.getValue();
        Optional<Catch> found = Catch.in(run);
        if (found.isPresent()) {
          complaints.add("%s is right and yet red on %s at step %d:\n%s"
              .formatted(
                  name(folder),
                  database.words(),
                  found.get().step(),
                  found.get().text()));
        } else if (!run.green()) {
          complaints.add("%s is not judged on %s: some tests did not run"
              .formatted(name(folder), database.words()));
        } else {
          subject.tally().accepted(database);
        }
      }
    }
    return complaints;
  }

  /** Proof 6: to be asked after all mistakes. */
  List<String> everyBoundaryRuleCanFail() {
    return subject.tests().tests().stream()
        .filter(PromisedTest::boundary)
        .map(PromisedTest::id)
        .filter(test -> !subject.everRed().contains(test))
        .map(test -> test
            + " was never red: neither the skeleton nor any mistake breaks this boundary"
            + " rule")
        .toList();
  }

  private Build build(Path folder) {
    return subject.engine().build(Layer.solution(subject.chapter()).with(folder));
  }

  private static String name(Path folder) {
    return folder.getParent().getFileName() + "/" + folder.getFileName();
  }

  /**
   * How a layer was caught.
   *
   * @param step the first red step, or the one in which the run had to be stopped
   * @param text what a learner reads
   * @param failure the failure that the report shows, or null if the run had to be stopped
   */
  private record Catch(int step, String text, Failure failure) {

    static Optional<Catch> in(Run run) {
      Optional<StepResult> red = run.firstRed();
      Optional<Stop> stop = run.stop();
      if (stop.isPresent() && (red.isEmpty() || stop.get().step() <= red.get().number())) {
        return Optional.of(new Catch(stop.get().step(), stop.get().sentence(), null));
      }
      return red.map(step -> {
        Failure why = step.firstRed().flatMap(TestResult::failure).orElseThrow();
        return new Catch(step.number(), why.text(), why);
      });
    }

    boolean names(String rule) {
      return failure == null ? text.contains(rule) : failure.names(rule);
    }
  }
}
