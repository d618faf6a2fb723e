package workbook.lab.report;

import java.util.Arrays;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Runs test classes as an IDE does: a plain main method, one launcher, everything found by itself.
 */
final class LikeAnIde {

  private LikeAnIde() {}

  /** @param classes the names of the test classes; the exit status is 1 if a test failed */
  public static void main(String[] classes) {
    LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
        .selectors(Arrays.stream(classes).map(DiscoverySelectors::selectClass).toList())
        .build();
    var summary = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, summary);
    System.out.println("failed: " + summary.getSummary().getTotalFailureCount());
    System.exit(summary.getSummary().getTotalFailureCount() == 0 ? 0 : 1);
  }
}
