package workbook.lab;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Stories that once did not come to their end. They are not told again by this JVM: a property with
 * hundreds of tries would wait for each of them.
 */
final class Hangs {

  private static final Map<Class<?>, LabFailure> HANGS =
      Collections.synchronizedMap(new WeakHashMap<>());

  private Hangs() {}

  static void failIfItHung(Trial trial) {
    LabFailure before = HANGS.get(trial.getClass());
    if (before != null) {
      throw before;
    }
  }

  static void remember(Trial trial, LabFailure failure) {
    if (failure.isHang()) {
      HANGS.put(trial.getClass(), failure);
    }
  }
}
