package workbook.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import workbook.kata.layers.Build;
import workbook.kata.run.ChapterTests.PromisedTest;
import workbook.kata.run.Database;
import workbook.kata.run.Extent;
import workbook.kata.run.Failure;
import workbook.kata.run.Run;
import workbook.kata.run.StepResult;
import workbook.kata.run.TestResult;

/** The skeleton is red for its reasons, the solution is green, and both say the same again. */
final class LayerProof {

  private final Subject subject;

  LayerProof(Subject subject) {
    this.subject = subject;
  }

  /** Proof 1, first half. */
  List<String> skeletonCompilesWithoutWarnings() {
    return Subject.said(subject.skeleton());
  }

  /** Proof 1, second half: every test is red for the golden reason, or declared green. */
  List<String> skeletonIsRedForItsReasons(Database database) {
    Build skeleton = subject.skeleton();
    if (!skeleton.compiled()) {
      return Subject.said(skeleton);
    }
    Run run = subject.engine().run(skeleton, database, Extent.ALL);
    var complaints = new ArrayList<>(allPromisedRan(run, "the skeleton", database));
    subject.learnFrom(run);
    Map<String, Boolean> green = subject.tests().tests().stream()
        .collect(Collectors.toMap(
            PromisedTest::id, PromisedTest::greenFromTheStart, (one, other) -> one));
    for (TestResult test : run.tests()) {
      boolean declaredGreen = green.getOrDefault(test.id(), false);
      if (test.red()) {
        test.failure().ifPresent(why -> complaints.addAll(notAReason(test, why)));
      }
      if (declaredGreen && test.red()) {
        complaints.add(test.id() + " is @GreenFromTheStart, but the skeleton turns it red");
      } else if (!declaredGreen && test.green()) {
        complaints.add(
            test.id() + " is green on the skeleton; a test like this is @GreenFromTheStart");
      }
    }
    if (database == Database.H2) {
      complaints.addAll(golden(run));
    }
    return complaints;
  }

  private List<String> golden(Run run) {
    var complaints = new ArrayList<String>();
    Path folder = subject.chapter().solution().resolve("skeleton");
    for (StepResult step : run.steps()) {
      if (step.red()) {
        String reasons = step.tests().stream()
            .flatMap(test -> test.failure().stream())
            .map(Failure::text)
            .collect(Collectors.joining("\n\n"));
        complaints.addAll(
            subject.golden().holds(folder.resolve("step-" + step.number() + ".txt"), reasons));
      }
    }
    complaints.addAll(subject.golden().holds(folder.resolve("report.txt"), run.report()));
    return complaints;
  }

  private static List<String> notAReason(TestResult test, Failure why) {
    return why.assertion() || why.unwritten()
        ? List.of()
        : List.of(test.id()
            + " is red on the skeleton by accident ("
            + why.thrown()
            + "), not because a rule is broken or code is not written yet");
  }

  /** Proof 2, in this engine. */
  List<String> solutionIsGreen(Database database) {
    Build solution = subject.solution();
    if (!solution.compiled() || !solution.complaints().isEmpty()) {
      return Subject.said(solution);
    }
    Run run = subject.engine().run(solution, database, Extent.ALL);
    var complaints = new ArrayList<>(allPromisedRan(run, "the solution", database));
    for (TestResult test : run.tests()) {
      if (!test.green()) {
        complaints.add("the solution's "
            + test.id()
            + " is "
            + test.outcome()
            + " on "
            + database.words()
            + test.failure().map(why -> ":\n" + why.text()).orElse(""));
      }
    }
    if (!run.printed().isBlank()) {
      complaints.add("the solution's tests print on "
          + database.words()
          + ": "
          + run.printed().lines().findFirst().orElse(""));
    }
    return complaints;
  }

  /** Proof 2, in Maven: what its own run of the solution left agrees with this engine. */
  List<String> solutionWasGreenInMaven() {
    Run run = subject.engine().run(subject.solution(), Database.H2, Extent.ALL);
    var executed = new HashMap<String, Integer>();
    run.tests().forEach(test -> executed.merge(test.type(), 1, Integer::sum));
    return new MavenRun(subject.chapter()).agreesWith(executed);
  }

  private List<String> allPromisedRan(Run run, String who, Database database) {
    var complaints = new ArrayList<String>();
    run.stop()
        .ifPresent(stop -> complaints.add(who + " on " + database.words() + " " + stop.sentence()));
    Set<String> promised = new TreeSet<>();
    subject.tests().tests().forEach(test -> promised.add(test.id()));
    if (promised.isEmpty()) {
      complaints.add(subject.chapter().name() + " has no test at all");
    }
    Set<String> ran = new TreeSet<>();
    run.tests().forEach(test -> ran.add(test.id()));
    promised.stream()
        .filter(test -> !ran.contains(test))
        .forEach(test -> complaints.add(test + " did not run with " + who));
    ran.stream()
        .filter(test -> !promised.contains(test))
        .forEach(test -> complaints.add(test + " ran with " + who + " and nobody promised it"));
    return complaints;
  }

  /** Proof 5: the same run again says the same. */
  List<String> theSameAgain(Database database) {
    var complaints = new ArrayList<String>();
    for (Build build : List.of(subject.skeleton(), subject.solution())) {
      Run once = subject.engine().run(build, database, Extent.ALL);
      Map<String, String> drawn = timelines(build);
      Run again = subject.engine().run(build, database, Extent.ALL);
      Map<String, String> drawnAgain = timelines(build);
      for (String timeline : new TreeSet<>(drawn.keySet())) {
        if (!drawn.get(timeline).equals(drawnAgain.get(timeline))) {
          complaints.add(
              build.layer().name() + ": the same run draws another timeline again: " + timeline);
        }
      }
      complaints.addAll(differences(build.layer().name(), once, again));
    }
    return complaints;
  }

  /** The whole timelines of the failed trials, as the laboratory has drawn them. */
  private static Map<String, String> timelines(Build build) {
    Path folder = build.folder().resolve("target/timeline");
    var drawn = new HashMap<String, String>();
    if (Files.isDirectory(folder)) {
      try (var files = Files.newDirectoryStream(folder)) {
        files.forEach(file -> drawn.put(file.getFileName().toString(), Golden.read(file)));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the timelines in " + folder, e);
      }
    }
    return drawn;
  }

  private static List<String> differences(String layer, Run once, Run again) {
    var complaints = new ArrayList<String>();
    for (int i = 0; i < Math.min(once.tests().size(), again.tests().size()); i++) {
      TestResult first = once.tests().get(i);
      TestResult second = again.tests().get(i);
      if (!first.equals(second)) {
        complaints.add(layer
            + ": "
            + first.id()
            + " says one thing once and another thing again: "
            + different(first, second));
      }
    }
    if (complaints.isEmpty() && !once.report().equals(again.report())) {
      complaints.add(layer + ": the report of the same run is another one again");
    }
    if (complaints.isEmpty() && !once.printed().equals(again.printed())) {
      complaints.add(layer + ": the same run prints something else again");
    }
    return complaints;
  }

  private static String different(TestResult first, TestResult second) {
    List<String> one = lines(first);
    List<String> other = lines(second);
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      if (!one.get(i).equals(other.get(i))) {
        return "\"" + one.get(i).strip() + "\" and \"" + other.get(i).strip() + "\"";
      }
    }
    return first.outcome() + " and " + second.outcome();
  }

  private static List<String> lines(TestResult test) {
    return test.failure()
        .map(why -> (why.text() + "\n" + why.message()).lines().toList())
        .orElse(List.of());
  }
}
