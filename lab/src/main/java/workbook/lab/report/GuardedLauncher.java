package workbook.lab.report;

import java.util.function.Consumer;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryListener;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherExecutionRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;

/** A launcher that runs tests under a {@link Guard}'s eyes. */
final class GuardedLauncher implements Launcher {

  private final Launcher launcher;

  GuardedLauncher(Launcher launcher) {
    this.launcher = launcher;
  }

  @Override
  public void registerLauncherDiscoveryListeners(LauncherDiscoveryListener... listeners) {
    launcher.registerLauncherDiscoveryListeners(listeners);
  }

  @Override
  public void registerTestExecutionListeners(TestExecutionListener... listeners) {
    launcher.registerTestExecutionListeners(listeners);
  }

  @Override
  public TestPlan discover(LauncherDiscoveryRequest request) {
    return launcher.discover(request);
  }

  @Override
  public void execute(LauncherDiscoveryRequest request, TestExecutionListener... listeners) {
    guard(request.getConfigurationParameters(), listeners, all -> launcher.execute(request, all));
  }

  @Override
  public void execute(TestPlan plan, TestExecutionListener... listeners) {
    guard(plan.getConfigurationParameters(), listeners, all -> launcher.execute(plan, all));
  }

  @Override
  public void execute(LauncherExecutionRequest request) {
    ConfigurationParameters parameters = request
        .getTestPlan()
        .map(TestPlan::getConfigurationParameters)
        .or(() -> request.getDiscoveryRequest().map(each -> each.getConfigurationParameters()))
        .orElseThrow();
    TestExecutionListener[] listeners =
        request.getAdditionalTestExecutionListeners().toArray(TestExecutionListener[]::new);
    guard(parameters, listeners, all -> launcher.execute(with(request, all)));
  }

  /** The same request with other listeners. */
  private static LauncherExecutionRequest with(
      LauncherExecutionRequest request, TestExecutionListener... listeners) {
    LauncherExecutionRequestBuilder same = request.getTestPlan().isPresent()
        ? LauncherExecutionRequestBuilder.request(request.getTestPlan().get())
        : LauncherExecutionRequestBuilder.request(request.getDiscoveryRequest().orElseThrow());
    return same.listeners(listeners)
        .cancellationToken(request.getCancellationToken())
        .build();
  }

  private static void guard(
      ConfigurationParameters parameters,
      TestExecutionListener[] listeners,
      Consumer<TestExecutionListener[]> execution) {
    if (ChapterReport.silent(parameters)) {
      execution.accept(listeners);
    } else {
      Guard.watch(listeners, execution);
    }
  }
}
