package workbook.proof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import workbook.kata.Chapter;
import workbook.kata.Workbook;
import workbook.kata.layers.Build;
import workbook.kata.layers.Complaint;
import workbook.kata.layers.Layer;
import workbook.kata.run.ChapterTests;
import workbook.kata.run.Engine;
import workbook.kata.run.Failure;
import workbook.kata.run.Failure.BrokenRule;
import workbook.kata.run.Run;
import workbook.kata.run.StepResult;
import workbook.kata.run.TestResult;

/**
 * One chapter under proof, and what the proofs of it share: the builds that several use, and what
 * earlier ones have seen.
 */
final class Subject implements AutoCloseable {

  private final Workbook workbook;
  private final Chapter chapter;
  private final Engine engine;
  private final Golden golden;
  private final Tally tally;
  private final Map<String, Build> builds = new HashMap<>();
  private final Set<String> everRed = new HashSet<>();
  private final Set<BrokenRule> broken = new HashSet<>();
  private ChapterTests tests;
  private Path caughtByABoundary;

  Subject(Workbook workbook, Chapter chapter, Engine engine, Golden golden, Tally tally) {
    this.workbook = workbook;
    this.chapter = chapter;
    this.engine = engine;
    this.golden = golden;
    this.tally = tally;
  }

  Workbook workbook() {
    return workbook;
  }

  Chapter chapter() {
    return chapter;
  }

  Engine engine() {
    return engine;
  }

  Golden golden() {
    return golden;
  }

  Tally tally() {
    return tally;
  }

  /** The ids of the tests that some wrong layer has turned red. */
  Set<String> everRed() {
    return everRed;
  }

  /** The rules that some wrong layer has broken, wherever they are declared. */
  Set<BrokenRule> broken() {
    return broken;
  }

  /** Keeps what a run of a wrong layer has shown. */
  void learnFrom(Run run) {
    for (TestResult test : run.tests()) {
      if (test.red()) {
        everRed.add(test.id());
        test.failure().flatMap(Failure::rule).ifPresent(broken::add);
      }
    }
  }

  /** Keeps what a run of a mistake has shown. */
  void learnFrom(Path mistake, Run run) {
    learnFrom(run);
    run.firstRed()
        .flatMap(StepResult::firstRed)
        .filter(test -> test.type().endsWith("BoundaryTest"))
        .ifPresent(test -> caughtByABoundary = mistake);
  }

  /** A mistake that a rule about who may know whom has caught, if one was seen. */
  Optional<Path> caughtByABoundary() {
    return Optional.ofNullable(caughtByABoundary);
  }

  /** The skeleton, compiled with all warnings. */
  Build skeleton() {
    return builds.computeIfAbsent(
        "skeleton", name -> engine.buildStrictly(Layer.skeleton(chapter)));
  }

  /** The solution, compiled with all warnings. */
  Build solution() {
    return builds.computeIfAbsent(
        "solution", name -> engine.buildStrictly(Layer.solution(chapter)));
  }

  /** What the chapter's tests promise; with the solution, or the skeleton if that compiles only. */
  ChapterTests tests() {
    if (tests == null) {
      Build build = solution().compiled() ? solution() : skeleton();
      if (!build.compiled()) {
        throw new IllegalStateException(
            chapter.name() + " does not compile, so its tests cannot be read");
      }
      tests = engine.read(build);
    }
    return tests;
  }

  /** What the compiler said, as complaints. */
  static List<String> said(Build build) {
    var complaints = new ArrayList<String>();
    for (Complaint complaint : build.complaints()) {
      complaints.add(build.layer().name() + ": " + complaint);
    }
    return complaints;
  }

  @Override
  public void close() {
    builds.values().forEach(Build::close);
    builds.clear();
  }
}
