package workbook.lab;

import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Tests whose story once did not come to its end. This JVM does not tell it again on their behalf:
 * a property with hundreds of tries would wait for each of them.
 */
final class Hangs {

  private static final Map<Class<?>, Map<String, LabFailure>> HANGS = new WeakHashMap<>();

  private Hangs() {}

  static synchronized void failIfItHung(Trial trial) {
    if (HANGS.isEmpty()) {
      return;
    }
    TestMethod.of(trial)
        .map(test -> HANGS.getOrDefault(test.type(), Map.of()).get(test.name()))
        .ifPresent(failure -> {
          throw failure;
        });
  }

  static synchronized void remember(Trial trial, LabFailure failure) {
    if (failure.isHang()) {
      TestMethod.of(trial)
          .ifPresent(test -> HANGS
              .computeIfAbsent(test.type(), type -> new HashMap<>())
              .put(test.name(), failure));
    }
  }
}
