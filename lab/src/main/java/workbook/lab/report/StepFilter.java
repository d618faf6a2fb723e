package workbook.lab.report;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;
import workbook.lab.Step;

/**
 * Runs one step's tests only: {@code mvn test -pl exercises/05-outbox -Dstep=3}.
 *
 * <p>A step that the chapter does not have is answered with a sentence, and then no test runs,
 * which Maven takes for a failure.
 */
public final class StepFilter implements PostDiscoveryFilter {

  static final String PROPERTY = "step";

  private final String wanted;
  private boolean answered;

  /** Reads the system property {@code step}. */
  public StepFilter() {
    this(wanted().orElse(""));
  }

  /** The step that this process was asked to run alone, if it was. */
  static Optional<String> wanted() {
    return Optional.of(System.getProperty(PROPERTY, "").strip()).filter(step -> !step.isEmpty());
  }

  StepFilter(String wanted) {
    this.wanted = wanted;
  }

  @Override
  public FilterResult apply(TestDescriptor descriptor) {
    if (wanted.isEmpty()) {
      return FilterResult.included("every step is wanted");
    }
    Optional<Class<?>> type = descriptor.getSource().flatMap(StepFilter::type);
    Optional<Integer> step = type.flatMap(ReportListener::step).map(Step::value);
    if (step.isPresent() && step.get().toString().equals(wanted)) {
      return FilterResult.included("of step " + wanted);
    }
    if (step.isPresent() && !answered) {
      answered = true;
      complaint(wanted, steps(type.get())).ifPresent(System.out::println);
    }
    return FilterResult.excluded("not of step " + wanted);
  }

  /** What to say about a wish that no step of the chapter fulfils. */
  static Optional<String> complaint(String wanted, TreeSet<Integer> steps) {
    String have =
        "It has " + steps.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".";
    if (!wanted.matches("\\d{1,4}")) {
      return Optional.of("A step is a number, such as -Dstep=" + steps.first() + "; \"" + wanted
          + "\" is none. " + have);
    }
    int number = Integer.parseInt(wanted);
    if (steps.contains(number)) {
      return Optional.empty();
    }
    int nearest = steps.stream()
        .min(Comparator.comparingInt(step -> Math.abs(step - number)))
        .orElseThrow();
    return Optional.of("This chapter has no step " + number + ". " + have + " Did you mean -Dstep="
        + nearest + "?");
  }

  /** The numbers of all steps whose tests were compiled together with the given one. */
  private static TreeSet<Integer> steps(Class<?> test) {
    var numbers = new TreeSet<Integer>();
    ReportListener.step(test).map(Step::value).ifPresent(numbers::add);
    try {
      Path root =
          Path.of(test.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file :
            files.filter(each -> each.toString().endsWith(".class")).toList()) {
          String path = root.relativize(file).toString();
          String name = path.substring(0, path.length() - ".class".length())
              .replace(file.getFileSystem().getSeparator(), ".");
          ReportListener.step(Class.forName(name, false, test.getClassLoader()))
              .map(Step::value)
              .ifPresent(numbers::add);
        }
      }
    } catch (IOException
        | ReflectiveOperationException
        | URISyntaxException
        | LinkageError
        | RuntimeException incomplete) {
      return numbers; // then we can name fewer steps
    }
    return numbers;
  }

  private static Optional<Class<?>> type(TestSource source) {
    if (source instanceof MethodSource method) {
      return Optional.of(method.getJavaClass());
    }
    return source instanceof ClassSource type ? Optional.of(type.getJavaClass()) : Optional.empty();
  }
}
