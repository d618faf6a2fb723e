package workbook.lab.report;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import workbook.lab.Step;

/**
 * Collects what a run of the JUnit Platform shows about a chapter.
 *
 * <p>It prints nothing: give one to {@code Launcher.execute} and ask it for its {@link #run()}
 * afterwards. {@link ChapterReport} is the listener that the platform finds by itself, and that
 * prints.
 */
public final class ReportListener implements TestExecutionListener {

  private final Map<String, Seen> seen = new LinkedHashMap<>();
  private final Deque<Seen> running = new ArrayDeque<>();
  private Stopped stopped;
  private ChapterFolder chapter;
  private TestPlan plan;

  /** A listener that finds the chapter from where the test classes are. */
  public ReportListener() {}

  /** A listener for tests of the given chapter, wherever their classes are. */
  public ReportListener(ChapterFolder chapter) {
    this.chapter = chapter;
  }

  /** What has been seen until now; can be asked from any thread, also while tests are running. */
  public synchronized ChapterRun run() {
    var byStep = new TreeMap<Integer, List<Seen>>();
    var others = new ArrayList<TestRun>();
    for (Seen each : seen.values()) {
      if (!each.counts()) {
        continue;
      }
      Optional<Integer> step = step(each.type).map(Step::value);
      if (step.isPresent()) {
        byStep.computeIfAbsent(step.get(), number -> new ArrayList<>()).add(each);
      } else {
        others.add(each.testRun());
      }
    }
    var steps = new ArrayList<StepRun>();
    boolean earlierRed = false;
    for (Map.Entry<Integer, List<Seen>> entry : byStep.entrySet()) {
      StepRun step = stepRun(entry.getKey(), entry.getValue(), earlierRed);
      steps.add(step);
      earlierRed = earlierRed || step.state() == StepState.RED;
    }
    return new ChapterRun(chapterOrHere(), steps, others, Optional.ofNullable(stopped));
  }

  /** The steps of {@link #run()}. */
  public List<StepRun> steps() {
    return run().steps();
  }

  /** The report of {@link #run()}, in the marks that this terminal can show. */
  public String text() {
    return run().text();
  }

  /**
   * The run is over although its tests are not: what is running has failed, the rest waits.
   *
   * @param reason such as {@link Stops} says it
   */
  public void stop(String reason) {
    stop(new Stopped(reason));
  }

  synchronized void stop(Stopped reason) {
    stopped = reason;
    if (!running.isEmpty()) {
      running.peek().outcome = Outcome.RED;
      running.peek().failure = reason;
    }
  }

  @Override
  public synchronized void testPlanExecutionStarted(TestPlan plan) {
    this.plan = plan;
    plan.getRoots().forEach(this::expect);
  }

  @Override
  public synchronized void dynamicTestRegistered(TestIdentifier identifier) {
    see(identifier);
  }

  @Override
  public synchronized void executionStarted(TestIdentifier identifier) {
    running.push(see(identifier));
  }

  @Override
  public synchronized void executionSkipped(TestIdentifier identifier, String reason) {
    see(identifier).outcome = Outcome.SKIPPED;
    plan.getDescendants(identifier).forEach(each -> see(each).outcome = Outcome.SKIPPED);
  }

  @Override
  public synchronized void executionFinished(
      TestIdentifier identifier, TestExecutionResult result) {
    Seen each = see(identifier);
    running.remove(each);
    each.outcome = switch (result.getStatus()) {
      case SUCCESSFUL -> Outcome.GREEN;
      case ABORTED -> Outcome.SKIPPED;
      case FAILED -> Outcome.RED;
    };
    each.failure = result.getThrowable().orElse(null);
  }

  @Override
  public synchronized void reportingEntryPublished(TestIdentifier identifier, ReportEntry entry) {
    entry.getKeyValuePairs().values().forEach(see(identifier).published::add);
  }

  private void expect(TestIdentifier identifier) {
    see(identifier);
    plan.getChildren(identifier).forEach(this::expect);
  }

  private Seen see(TestIdentifier identifier) {
    return seen.computeIfAbsent(identifier.getUniqueId(), id -> seenFirst(identifier));
  }

  private Seen seenFirst(TestIdentifier identifier) {
    var each = new Seen();
    each.id = identifier.getUniqueId();
    each.name = identifier.getDisplayName();
    each.test = identifier.isTest();
    identifier.getSource().ifPresent(source -> {
      if (source instanceof MethodSource method) {
        each.type = load(method::getJavaClass);
        each.typeName = method.getClassName();
        each.method = method.getMethodName();
      } else if (source instanceof ClassSource type) {
        each.type = load(type::getJavaClass);
        each.typeName = type.getClassName();
      }
    });
    if (chapter == null && each.type != null) {
      chapter = ChapterFolder.of(each.type).orElse(null);
    }
    return each;
  }

  private ChapterFolder chapterOrHere() {
    return chapter != null ? chapter : ChapterFolder.of(Path.of(""));
  }

  private static StepRun stepRun(int number, List<Seen> classes, boolean earlierRed) {
    var tests = classes.stream()
        .map(Seen::testRun)
        .sorted(Comparator.comparing(TestRun::kind))
        .toList();
    var title = "";
    var edit = List.<String>of();
    int minutes = 0;
    for (Seen each : classes) {
      Step step = step(each.type).orElseThrow();
      title = title.isEmpty() ? step.title() : title;
      edit = edit.isEmpty() ? List.of(step.edit()) : edit;
      minutes = minutes == 0 ? step.minutes() : minutes;
    }
    return new StepRun(number, title, edit, minutes, state(tests, earlierRed), tests);
  }

  private static StepState state(List<TestRun> tests, boolean earlierRed) {
    if (tests.stream().anyMatch(TestRun::red)) {
      return earlierRed ? StepState.NOT_YET : StepState.RED;
    }
    boolean allRan = tests.stream().noneMatch(test -> test.outcome() == Outcome.NOT_RUN);
    boolean oneRan = tests.stream().anyMatch(test -> test.outcome() == Outcome.GREEN);
    return allRan && oneRan ? StepState.GREEN : StepState.NOT_RUN;
  }

  /** The step of a class, or of the class around it, or of the class that it extends. */
  static Optional<Step> step(Class<?> type) {
    for (Class<?> around = type; around != null; around = around.getEnclosingClass()) {
      for (Class<?> above = around; above != null; above = above.getSuperclass()) {
        Step step = above.getAnnotation(Step.class);
        if (step != null) {
          return Optional.of(step);
        }
      }
    }
    return Optional.empty();
  }

  /** The step of a test or of a test class, if it belongs to one. */
  static Optional<Step> step(TestIdentifier identifier) {
    return identifier
        .getSource()
        .map(source -> source instanceof MethodSource method
            ? load(method::getJavaClass)
            : source instanceof ClassSource type ? load(type::getJavaClass) : null)
        .flatMap(ReportListener::step);
  }

  private static Class<?> load(Supplier<Class<?>> type) {
    try {
      return type.get();
    } catch (RuntimeException notThere) {
      return null;
    }
  }

  /** What is known of one node of the test plan. */
  private static final class Seen {
    private String id;
    private String name;
    private boolean test;
    private Class<?> type;
    private String typeName = "";
    private String method = "";
    private Outcome outcome;
    private Throwable failure;
    private final List<String> published = new ArrayList<>();

    /** A class or an engine counts only where it failed by itself, outside its tests. */
    boolean counts() {
      return test || outcome == Outcome.RED;
    }

    TestRun testRun() {
      return new TestRun(
          id,
          name,
          typeName.substring(Math.max(typeName.lastIndexOf('.'), typeName.lastIndexOf('$')) + 1),
          method,
          kind(),
          outcome == null ? Outcome.NOT_RUN : outcome,
          Optional.ofNullable(failure),
          published.stream().flatMap(text -> JqwikText.sample(text).stream()).findFirst());
    }

    private Kind kind() {
      if (id.contains("[engine:jqwik]")) {
        return Kind.PROPERTY;
      }
      boolean boundary = typeName.contains("Boundary")
          || typeName.contains("Boundaries")
          || ArchUnitText.brokenBy(failure);
      return boundary ? Kind.BOUNDARY : Kind.EXAMPLE;
    }
  }
}
