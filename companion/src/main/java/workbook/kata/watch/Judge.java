package workbook.kata.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import workbook.kata.Catalogue;
import workbook.kata.Chapter;
import workbook.kata.Workbook;
import workbook.kata.desk.Diagnosis;
import workbook.kata.layers.Build;
import workbook.kata.layers.Complaint;
import workbook.kata.layers.Layer;
import workbook.kata.run.LiveEngine;
import workbook.kata.run.Run;
import workbook.kata.run.StepResult;
import workbook.kata.run.TestResult;
import workbook.kata.work.Progress;
import workbook.lab.report.ChapterFolder;
import workbook.lab.report.Marks;

/** Judges a learner's files and notes in the progress what came out. */
public final class Judge {

  private static final int COMPLAINTS = 4;
  private static final int PRINTED_LINES = 30;
  private static final int COLUMNS = 100;
  private static final String NEXT = "\nWhat to do next\n";

  private final Workbook workbook;
  private final Catalogue catalogue;
  private final Progress progress;
  private final LiveEngine engine;
  private final Marks marks;
  private String lastTried = "";

  public Judge(
      Workbook workbook, Catalogue catalogue, Progress progress, LiveEngine engine, Marks marks) {
    this.workbook = workbook;
    this.catalogue = catalogue;
    this.progress = progress;
    this.engine = engine;
    this.marks = marks;
  }

  /** The step that a learner is at: the first that was not green the last time it ran. */
  public int current(Chapter chapter) {
    List<Integer> done = progress.done(chapter.name());
    return catalogue.steps(chapter).stream()
        .map(Catalogue.StepEntry::number)
        .filter(number -> !done.contains(number))
        .findFirst()
        .orElse(0);
  }

  /**
   * Judges the files of a chapter as they are now.
   *
   * @param first the step to begin with, or 0 for the one that the learner is at
   * @param overtaken whether the files have changed meanwhile; asked now and then
   * @return nothing if it was overtaken
   */
  public Optional<Verdict> judge(Chapter chapter, int first, BooleanSupplier overtaken) {
    long started = System.nanoTime();
    int step = first > 0 ? first : current(chapter);
    try {
      Build build = engine.build(Layer.skeleton(chapter));
      try {
        return judge(build, step, overtaken, started);
      } finally {
        engine.giveBack(build);
      }
    } catch (UncheckedIOException filesOnTheMove) {
      if (overtaken.getAsBoolean()) {
        return Optional.empty();
      }
      throw filesOnTheMove;
    }
  }

  private Optional<Verdict> judge(Build build, int step, BooleanSupplier overtaken, long started) {
    Chapter chapter = build.layer().chapter();
    if (overtaken.getAsBoolean()) {
      return Optional.empty();
    }
    if (!build.compiled()) {
      return Optional.of(doesNotCompile(chapter, build, started));
    }
    Optional<Run> run = engine.run(build, step, marks, overtaken);
    run.ifPresent(each -> bringPictures(build, chapter));
    return run.map(each -> said(chapter, each, started));
  }

  private Verdict said(Chapter chapter, Run run, long started) {
    note(chapter, run);
    var text = new StringBuilder(printed(run));
    if (run.stop().isPresent() && run.firstRed().isEmpty()) {
      text.append(heading(chapter)).append("\nThe run ended early, so nothing can be said.\n");
      text.append(run.stop().get().sentence()).append('\n');
      return verdict(
          chapter, Verdict.State.RED, current(chapter), text, "stopped", Optional.of(run), started);
    }
    text.append(withDiagnosis(chapter, run));
    if (run.green()) {
      String words = "green, all " + run.tests().size() + " tests";
      return verdict(chapter, Verdict.State.GREEN, 0, text, words, Optional.of(run), started);
    }
    StepResult red = lowestRed(run);
    String words = "step " + red.number() + " red, " + reds(red) + " of "
        + count(red.tests().size(), "test");
    return verdict(
        chapter, Verdict.State.RED, red.number(), text, words, Optional.of(run), started);
  }

  /** The report, and before what to do next: which known mistake fails like this. */
  private static String withDiagnosis(Chapter chapter, Run run) {
    Optional<String> diagnosis = run.firstRed()
        .filter(red -> red.number() > 0)
        .flatMap(red -> red.firstRed()
            .flatMap(TestResult::failure)
            .flatMap(failure -> Diagnosis.of(chapter, red.number(), failure)));
    int next = run.report().lastIndexOf(NEXT);
    if (diagnosis.isEmpty() || next < 0) {
      return run.report();
    }
    return run.report().substring(0, next) + "\n" + diagnosis.get()
        + run.report().substring(next);
  }

  private void note(Chapter chapter, Run run) {
    var green = new ArrayList<Integer>();
    var notGreen = new ArrayList<Integer>();
    for (StepResult step : run.steps()) {
      boolean whole = !step.tests().isEmpty();
      boolean allGreen = step.tests().stream().allMatch(TestResult::green);
      if (step.number() > 0 && whole) {
        (allGreen ? green : notGreen).add(step.number());
      }
    }
    progress.note(chapter.name(), green, notGreen);
    if (!run.green() && run.firstRed().isPresent()) {
      String tried = chapter.name() + sources(chapter);
      if (!tried.equals(lastTried)) {
        progress.tried(chapter.name(), lowestRed(run).number());
        lastTried = tried;
      }
    }
  }

  private static String sources(Chapter chapter) {
    try (var files = Files.walk(chapter.skeleton())) {
      var all = new StringBuilder();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.append(file).append(java.util.Arrays.hashCode(Files.readAllBytes(file)));
      }
      return all.toString();
    } catch (IOException | UncheckedIOException onTheMove) {
      return "";
    }
  }

  private static StepResult lowestRed(Run run) {
    return run.firstRed().orElseThrow(() -> new IllegalStateException("nothing is red"));
  }

  private static long reds(StepResult step) {
    return step.tests().stream().filter(TestResult::red).count();
  }

  private Verdict doesNotCompile(Chapter chapter, Build build, long started) {
    var text = new StringBuilder(heading(chapter));
    List<Complaint> errors = firstOfEachLine(build.complaints());
    text.append("\nIt does not compile, so no step can run. What was green stays noted.\n");
    errors.stream().limit(COMPLAINTS).forEach(error -> text.append('\n').append(said(error)));
    if (errors.size() > COMPLAINTS) {
      text.append("\nand ").append(errors.size() - COMPLAINTS).append(" more\n");
    }
    boolean callers = errors.stream().noneMatch(error -> error.file().contains("/src/main/"));
    if (callers && !errors.isEmpty()) {
      text.append("\nYour own files compile by themselves; what calls them does not any more.\n");
    }
    String where = errors.isEmpty() ? "" : " " + place(errors.get(0));
    return verdict(
        chapter,
        Verdict.State.DOES_NOT_COMPILE,
        0,
        text,
        "does not compile" + where,
        Optional.empty(),
        started);
  }

  /** What the compiler says about a line after its first complaint is mostly echo. */
  private static List<Complaint> firstOfEachLine(List<Complaint> complaints) {
    var lines = new LinkedHashMap<String, Complaint>();
    complaints.stream()
        .filter(Complaint::error)
        .forEach(error -> lines.putIfAbsent(error.file() + ":" + error.line(), error));
    return List.copyOf(lines.values());
  }

  private static String place(Complaint error) {
    String name = error.file().substring(error.file().lastIndexOf('/') + 1);
    return error.line() > 0 ? name + ":" + error.line() : name;
  }

  private String said(Complaint error) {
    var text = new StringBuilder();
    text.append(error.file());
    if (error.line() > 0) {
      text.append(':').append(error.line());
    }
    text.append('\n');
    line(error).ifPresent(line -> text.append("    ").append(line.strip()).append('\n'));
    error.words().lines().forEach(line -> text.append("  ").append(line).append('\n'));
    return text.toString();
  }

  private Optional<String> line(Complaint error) {
    try (Stream<String> lines = Files.lines(workbook.root().resolve(error.file()))) {
      return error.line() > 0 ? lines.skip(error.line() - 1).findFirst() : Optional.empty();
    } catch (IOException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  /** As the report begins. */
  private String heading(Chapter chapter) {
    String report = new workbook.lab.report.ChapterRun(
            ChapterFolder.of(chapter.exercise()), List.of(), List.of(), Optional.empty())
        .text(marks);
    return report.lines().findFirst().orElse(chapter.name()) + "\n";
  }

  private String printed(Run run) {
    List<String> lines = run.printed().lines().toList();
    if (lines.isEmpty()) {
      return "";
    }
    var text = new StringBuilder("Your program printed\n");
    lines.stream()
        .limit(PRINTED_LINES)
        .map(line -> line.length() > COLUMNS ? line.substring(0, COLUMNS) : line)
        .forEach(line -> text.append("  ").append(line).append('\n'));
    if (lines.size() > PRINTED_LINES) {
      text.append("  (").append("and more lines, dropped here)\n");
    }
    return text.append('\n').toString();
  }

  /** The pictures that a failure speaks of, to where it says that they are. */
  private static void bringPictures(Build build, Chapter chapter) {
    Path to = chapter.exercise().resolve("target/timeline");
    Path from = build.folder().resolve("target/timeline");
    try {
      if (Files.isDirectory(to)) {
        try (var old = Files.newDirectoryStream(to, "*.{html,mmd}")) {
          for (Path file : old) {
            Files.deleteIfExists(file);
          }
        }
      }
      if (Files.isDirectory(from)) {
        Files.createDirectories(to);
        try (var drawn = Files.list(from)) {
          for (Path file : drawn.toList()) {
            Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
    } catch (IOException readOnly) {
      // a failure without its picture is still a failure
    }
  }

  private static Verdict verdict(
      Chapter chapter,
      Verdict.State state,
      int step,
      CharSequence text,
      String words,
      Optional<Run> run,
      long started) {
    long millis = (System.nanoTime() - started) / 1_000_000;
    return new Verdict(chapter, state, step, text.toString(), words, run, millis);
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
