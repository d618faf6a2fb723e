package workbook.lab.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.FileEntry;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Passes a run's events on, and can end the run for its listeners although the tests themselves
 * will never end. After that it passes nothing on.
 */
final class Relayed implements TestExecutionListener {

  private final List<TestExecutionListener> listeners;
  private final Deque<TestIdentifier> running = new ArrayDeque<>();
  private TestPlan plan;
  private boolean ended;
  private int events;

  Relayed(TestExecutionListener... listeners) {
    this.listeners = List.of(listeners);
  }

  /** How many events there were until now; unchanged means that nothing has happened. */
  synchronized int events() {
    return events;
  }

  /** What is running now, if anything: the innermost test or class. */
  synchronized Optional<TestIdentifier> current() {
    return Optional.ofNullable(running.peek());
  }

  /** Tells everybody that what is running has failed so, and that the run is over. */
  synchronized void end(Throwable failure) {
    if (ended || plan == null) {
      ended = true;
      return;
    }
    var open = new ArrayList<>(running);
    TestExecutionResult result = TestExecutionResult.failed(failure);
    for (TestIdentifier each : open) {
      executionFinished(each, result);
      result = TestExecutionResult.successful();
    }
    testPlanExecutionFinished(plan);
    ended = true;
  }

  @Override
  public synchronized void testPlanExecutionStarted(TestPlan plan) {
    this.plan = plan;
    pass(each -> each.testPlanExecutionStarted(plan));
  }

  @Override
  public synchronized void testPlanExecutionFinished(TestPlan plan) {
    pass(each -> each.testPlanExecutionFinished(plan));
  }

  @Override
  public synchronized void dynamicTestRegistered(TestIdentifier identifier) {
    pass(each -> each.dynamicTestRegistered(identifier));
  }

  @Override
  public synchronized void executionSkipped(TestIdentifier identifier, String reason) {
    pass(each -> each.executionSkipped(identifier, reason));
  }

  @Override
  public synchronized void executionStarted(TestIdentifier identifier) {
    running.push(identifier);
    pass(each -> each.executionStarted(identifier));
  }

  @Override
  public synchronized void executionFinished(
      TestIdentifier identifier, TestExecutionResult result) {
    running.remove(identifier);
    pass(each -> each.executionFinished(identifier, result));
  }

  @Override
  public synchronized void reportingEntryPublished(TestIdentifier identifier, ReportEntry entry) {
    pass(each -> each.reportingEntryPublished(identifier, entry));
  }

  @Override
  public synchronized void fileEntryPublished(TestIdentifier identifier, FileEntry file) {
    pass(each -> each.fileEntryPublished(identifier, file));
  }

  private void pass(Consumer<TestExecutionListener> event) {
    if (!ended) {
      events++;
      listeners.forEach(event);
    }
  }
}
