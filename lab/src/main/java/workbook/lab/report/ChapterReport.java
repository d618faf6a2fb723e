package workbook.lab.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints the report at the end of a run. The JUnit Platform finds it by itself, so that Maven, an
 * IDE and a console all show the same.
 *
 * <p>It stays silent in a run that another run started in the same process (only the outer one
 * prints), and where the configuration parameter or system property {@code workbook.report} is
 * {@code silent}.
 */
public final class ChapterReport implements TestExecutionListener {

  /** The name of the parameter that makes this listener and the {@link Guard} stand back. */
  public static final String PARAMETER = "workbook.report";

  /** The value of {@link #PARAMETER} for those who read a run with a {@link ReportListener}. */
  public static final String SILENT = "silent";

  private static final AtomicReference<ChapterReport> CURRENT = new AtomicReference<>();

  private final OutputCap cap = new OutputCap();
  private final ReportListener listener = new ReportListener();

  /** Whether whoever runs these tests wants to say by themselves how it went. */
  static boolean silent(ConfigurationParameters parameters) {
    return parameters.get(PARAMETER).filter(SILENT::equals).isPresent();
  }

  /** Ends the run that is being reported, if any, although its tests have not ended. */
  static void endCurrent(Stopped reason) {
    ChapterReport current = CURRENT.get();
    if (current != null) {
      current.listener.stop(reason);
      current.print();
    }
  }

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    if (!silent(plan.getConfigurationParameters()) && CURRENT.compareAndSet(null, this)) {
      listener.testPlanExecutionStarted(plan);
      RunFile.write(listener.run());
      forgetOldPictures(listener.run());
      cap.on();
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    print();
  }

  /** The pictures of the run before are of failures that may be mended by now. */
  private static void forgetOldPictures(ChapterRun run) {
    Path pictures = run.chapter().output().resolveSibling("timeline");
    try (var files = Files.newDirectoryStream(pictures, "*.{html,mmd}")) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | RuntimeException none) {
      // there are none, or they may not be touched
    }
  }

  /** Once: whoever comes first has the word. */
  private void print() {
    if (!CURRENT.compareAndSet(this, null)) {
      return;
    }
    ChapterRun run = listener.run();
    if (run.stopped().isPresent()) {
      cap.mute();
    } else {
      cap.off();
    }
    if (run.steps().isEmpty() && run.others().isEmpty()) {
      return;
    }
    var text = new StringBuilder();
    if (cap.dropped() > 0) {
      text.append("\n(").append(Text.count(cap.dropped(), "more line"));
      text.append(" of your program's output dropped here)\n");
    }
    cap.out().print(text.append(run.text()).append('\n'));
    cap.out().flush();
    RunFile.write(run);
  }

  private boolean current() {
    return CURRENT.get() == this;
  }

  @Override
  public void dynamicTestRegistered(TestIdentifier identifier) {
    if (current()) {
      listener.dynamicTestRegistered(identifier);
    }
  }

  @Override
  public void executionStarted(TestIdentifier identifier) {
    if (current()) {
      listener.executionStarted(identifier);
    }
  }

  @Override
  public void executionSkipped(TestIdentifier identifier, String reason) {
    if (current()) {
      listener.executionSkipped(identifier, reason);
    }
  }

  @Override
  public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
    if (current()) {
      listener.executionFinished(identifier, result);
    }
  }

  @Override
  public void reportingEntryPublished(TestIdentifier identifier, ReportEntry entry) {
    if (current()) {
      listener.reportingEntryPublished(identifier, entry);
    }
  }
}
