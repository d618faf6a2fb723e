package workbook.lab.report;

import java.util.concurrent.atomic.AtomicBoolean;
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
 * prints), and where the configuration parameter {@code workbook.report} is {@code silent}.
 */
public final class ChapterReport implements TestExecutionListener {

  private static final AtomicBoolean PRINTING = new AtomicBoolean();

  private ReportListener listener;

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    boolean silent =
        plan.getConfigurationParameters().get("workbook.report").filter("silent"::equals).isPresent();
    if (!silent && PRINTING.compareAndSet(false, true)) {
      listener = new ReportListener();
      listener.testPlanExecutionStarted(plan);
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    if (listener != null) {
      ChapterRun run = listener.run();
      listener = null;
      PRINTING.set(false);
      if (!run.steps().isEmpty() || !run.others().isEmpty()) {
        System.out.print(run.text());
      }
    }
  }

  @Override
  public void dynamicTestRegistered(TestIdentifier identifier) {
    if (listener != null) {
      listener.dynamicTestRegistered(identifier);
    }
  }

  @Override
  public void executionStarted(TestIdentifier identifier) {
    if (listener != null) {
      listener.executionStarted(identifier);
    }
  }

  @Override
  public void executionSkipped(TestIdentifier identifier, String reason) {
    if (listener != null) {
      listener.executionSkipped(identifier, reason);
    }
  }

  @Override
  public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
    if (listener != null) {
      listener.executionFinished(identifier, result);
    }
  }

  @Override
  public void reportingEntryPublished(TestIdentifier identifier, ReportEntry entry) {
    if (listener != null) {
      listener.reportingEntryPublished(identifier, entry);
    }
  }
}
