package workbook.kata.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import workbook.kata.run.Failure.BrokenRule;
import workbook.lab.RuleBroken;
import workbook.lab.Step;
import workbook.lab.report.ChapterFolder;
import workbook.lab.report.ChapterReport;
import workbook.lab.report.ChapterRun;
import workbook.lab.report.Marks;
import workbook.lab.report.ReportListener;
import workbook.lab.report.StepRun;
import workbook.lab.report.StepState;
import workbook.lab.report.Stopped;
import workbook.lab.report.TestRun;
import workbook.todo.NotYetWritten;

/**
 * Runs a chapter's tests in the calling thread. What has been seen can be asked from another thread
 * at any time, also when the calling thread does not come back.
 */
final class TestRunner implements TestExecutionListener {

  private static final int NO_STEP = Integer.MAX_VALUE;

  private final Job job;
  private final ClassLoader loader;
  private final ChapterFolder folder;
  private final List<ReportListener> listeners = new ArrayList<>();
  private final TreeMap<Integer, List<Class<?>>> bySteps = new TreeMap<>();
  private volatile int signs;
  private volatile long lastSign = System.nanoTime();
  private volatile String running = "";
  private volatile int runningStep;

  TestRunner(Job job, ClassLoader loader) {
    this.job = job;
    this.loader = loader;
    this.folder = ChapterFolder.of(Path.of(job.exercise()));
  }

  /** Runs what the job asks for. */
  void run() throws Exception {
    var found = new TreeMap<Integer, List<Class<?>>>();
    for (Class<?> type : TestReader.testClasses(job, loader)) {
      int step = TestReader.step(type).map(Step::value).orElse(NO_STEP);
      found.computeIfAbsent(step, number -> new ArrayList<>()).add(type);
    }
    synchronized (listeners) {
      bySteps.putAll(found);
    }
    Launcher launcher = LauncherFactory.create();
    if (job.task() == Job.Task.RUN_ALL) {
      execute(launcher, bySteps.values().stream().flatMap(List::stream).toList());
      return;
    }
    boolean firstIsRed = false;
    if (job.task() == Job.Task.RUN_FROM && found.containsKey(job.first())) {
      firstIsRed = red(launcher, found.remove(job.first()));
    }
    for (var step : found.entrySet()) {
      if (firstIsRed && step.getKey() > job.first() || red(launcher, step.getValue())) {
        return;
      }
    }
  }

  private boolean red(Launcher launcher, List<Class<?>> types) {
    ChapterRun run = execute(launcher, types).run();
    return run.firstRed().isPresent() || run.others().stream().anyMatch(TestRun::red);
  }

  private ReportListener execute(Launcher launcher, List<Class<?>> types) {
    var request = LauncherDiscoveryRequestBuilder.request()
        .selectors(types.stream().map(DiscoverySelectors::selectClass).toList())
        .configurationParameter(ChapterReport.PARAMETER, ChapterReport.SILENT)
        .build();
    var seen = new ReportListener(folder);
    synchronized (listeners) {
      listeners.add(seen);
    }
    launcher.execute(request, seen, this);
    return seen;
  }

  /** For how long nothing has started or finished, in milliseconds. */
  long silentMillis() {
    return (System.nanoTime() - lastSign) / 1_000_000;
  }

  /** The loader of the chapter's classes. */
  ClassLoader loader() {
    return loader;
  }

  /** How often something has started or finished. */
  int signs() {
    return signs;
  }

  /** The test that is running is given up: it is red for this reason. */
  void giveUp(String reason) {
    synchronized (listeners) {
      if (!listeners.isEmpty()) {
        listeners.get(listeners.size() - 1).stop(reason);
      }
    }
  }

  /** The test that is running, or an empty string. */
  String running() {
    return running;
  }

  int runningStep() {
    return runningStep;
  }

  @Override
  public void executionStarted(TestIdentifier identifier) {
    signs++;
    lastSign = System.nanoTime();
    if (identifier.isTest() && identifier.getSource().orElse(null) instanceof MethodSource source) {
      String type = source.getClassName().substring(source.getClassName().lastIndexOf('.') + 1);
      running = type + "." + source.getMethodName();
      runningStep = TestReader.step(source.getJavaClass()).map(Step::value).orElse(0);
    }
  }

  @Override
  public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
    signs++;
    lastSign = System.nanoTime();
    running = "";
  }

  /** What has been seen until now. */
  Run result(Stop stop, String printed, long millis) {
    var runs = new ArrayList<ChapterRun>();
    synchronized (listeners) {
      listeners.forEach(listener -> runs.add(listener.run()));
    }
    if (job.task() == Job.Task.RUN_FROM) {
      ChapterRun whole = together(runs);
      runs.clear();
      runs.add(whole);
    }
    var steps = new ArrayList<StepResult>();
    var others = new ArrayList<TestResult>();
    for (ChapterRun run : runs) {
      for (StepRun step : run.steps()) {
        steps.add(new StepResult(
            step.number(),
            step.title(),
            step.tests().stream().map(test -> result(step, test)).toList()));
      }
      run.others().forEach(test -> others.add(result(null, test)));
    }
    if (!others.isEmpty()) {
      steps.add(new StepResult(0, "", others));
    }
    return new Run(steps, stop, text(runs, job.marks()), printed, millis);
  }

  /**
   * The runs of single steps as one run of the chapter: what is red after the first red step is not
   * the learner's turn yet, and neither is a later step that did not run.
   */
  private ChapterRun together(List<ChapterRun> runs) {
    var ran = new TreeMap<Integer, StepRun>();
    var others = new ArrayList<TestRun>();
    Optional<Stopped> stopped = Optional.empty();
    for (ChapterRun run : runs) {
      run.steps().forEach(step -> ran.put(step.number(), step));
      others.addAll(run.others());
      stopped = stopped.or(run::stopped);
    }
    var steps = new ArrayList<StepRun>();
    boolean earlierRed = false;
    synchronized (listeners) {
      for (int number : bySteps.headMap(NO_STEP).keySet()) {
        // who is at work on a step has the earlier ones behind him, whatever stopped this run
        boolean behind = number < job.first() && stopped.isPresent();
        StepRun step = ran.containsKey(number)
            ? ran.get(number)
            : in(behind ? StepState.GREEN : StepState.NOT_RUN, notRun(number));
        boolean waits = earlierRed && step.state() != StepState.GREEN;
        steps.add(waits ? in(StepState.NOT_YET, step) : step);
        earlierRed = earlierRed || step.state() == StepState.RED;
      }
    }
    return new ChapterRun(folder, steps, others, stopped);
  }

  private StepRun notRun(int number) {
    var said = bySteps.get(number).stream()
        .flatMap(type -> TestReader.step(type).stream())
        .toList();
    String title = said.stream()
        .map(Step::title)
        .filter(each -> !each.isEmpty())
        .findFirst()
        .orElse("");
    List<String> edit = said.stream()
        .map(Step::edit)
        .filter(each -> each.length > 0)
        .findFirst()
        .map(List::of)
        .orElse(List.of());
    int minutes = said.stream()
        .mapToInt(Step::minutes)
        .filter(each -> each > 0)
        .findFirst()
        .orElse(0);
    return new StepRun(number, title, edit, minutes, StepState.NOT_RUN, List.of());
  }

  private static StepRun in(StepState state, StepRun step) {
    return new StepRun(
        step.number(), step.title(), step.edit(), step.minutes(), state, step.tests());
  }

  private TestResult result(StepRun step, TestRun test) {
    return new TestResult(
        test.type(),
        test.method(),
        test.name(),
        test.outcome(),
        test.failure().map(thrown -> failure(step, test, thrown)).orElse(null));
  }

  private Failure failure(StepRun step, TestRun test, Throwable thrown) {
    String message = String.valueOf(thrown.getMessage());
    return new Failure(
        thrown.getClass().getSimpleName(),
        thrown instanceof AssertionError,
        causes(thrown).anyMatch(NotYetWritten.class::isInstance),
        shown(step, test),
        message,
        causes(thrown)
            .filter(RuleBroken.class::isInstance)
            .map(broken -> ((RuleBroken) broken).rule())
            .filter(rule -> rule != null)
            .map(BrokenRule::of)
            .findFirst()
            .orElse(null));
  }

  /** The failure as the report would show it, were it the only one. */
  private String shown(StepRun step, TestRun test) {
    var steps = step == null
        ? List.<StepRun>of()
        : List.of(new StepRun(
            step.number(),
            step.title(),
            step.edit(),
            step.minutes(),
            StepState.RED,
            List.of(test)));
    var others = step == null ? List.of(test) : List.<TestRun>of();
    var alone = new ChapterRun(folder, steps, others, Optional.empty());
    List<String> lines = alone.text(Marks.UTF_8).lines().toList();
    int start = 0;
    while (start < lines.size() && !lines.get(start).contains(" is red: ")) {
      start++;
    }
    if (start == lines.size()) {
      start = Math.min(lines.size(), lines.indexOf("") + 1);
    }
    int end = lines.indexOf("What to do next");
    return String.join("\n", lines.subList(start, end < 0 ? lines.size() : end)).strip();
  }

  private static String text(List<ChapterRun> runs, Marks marks) {
    var text = new StringBuilder();
    runs.forEach(run -> text.append(run.text(marks)));
    return text.toString();
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, each -> each != null, Throwable::getCause).limit(20);
  }
}
