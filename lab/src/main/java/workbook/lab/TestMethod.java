package workbook.lab;

import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/**
 * The test on whose behalf a trial is told.
 *
 * @param type the class that declares it
 * @param name the method's name
 */
record TestMethod(Class<?> type, String name) {

  /** The outermost method on the stack that was compiled into the same place as the trial. */
  static Optional<TestMethod> of(Trial trial) {
    Optional<Path> home = placeOf(trial.getClass());
    return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
        .walk(frames -> frames
            .filter(frame -> home.isPresent())
            .filter(frame -> placeOf(frame.getDeclaringClass()).equals(home))
            .reduce((inner, outer) -> outer)
            .map(frame -> new TestMethod(frame.getDeclaringClass(), frame.getMethodName())));
  }

  /** The folder or archive that a class was loaded from. */
  static Optional<Path> placeOf(Class<?> type) {
    try {
      CodeSource source = type.getProtectionDomain().getCodeSource();
      return source == null || source.getLocation() == null
          ? Optional.empty()
          : Optional.of(Path.of(source.getLocation().toURI()));
    } catch (Exception nowhere) {
      return Optional.empty();
    }
  }
}
