package workbook.kata.ide;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Runs tests as an IDE does: a main method without Surefire, one launcher, everything found by
 * itself on the class path.
 */
final class AsAnIde {

  private AsAnIde() {}

  /** @param wanted folders of compiled tests, {@code Class} or {@code Class#method} */
  public static void main(String[] wanted) {
    LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
        .selectors(Arrays.stream(wanted).map(AsAnIde::selector).toList())
        .build();
    var summary = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, summary);
    System.exit(summary.getSummary().getTotalFailureCount() == 0 ? 0 : 1);
  }

  private static DiscoverySelector selector(String wanted) {
    if (wanted.contains("/")) {
      return DiscoverySelectors.selectClasspathRoots(Set.of(Path.of(wanted))).get(0);
    }
    return wanted.contains("#")
        ? DiscoverySelectors.selectMethod(wanted)
        : DiscoverySelectors.selectClass(wanted);
  }
}
