package workbook.kata.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the learner's line in what a process is doing. */
final class LearnersLine {

  private final Set<String> classes;

  /** @param files the learner's files, as paths below {@code src/main/java} */
  LearnersLine(List<String> files) {
    classes = files.stream()
        .map(file -> file.replaceFirst("\\.java$", "").replace('/', '.'))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The innermost line of the learner's in a stack, such as {@code RefundDesk.java:31}. */
  Optional<String> in(StackTraceElement... stack) {
    return Stream.of(stack)
        .filter(frame -> classes.contains(topLevel(frame.getClassName())))
        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
        .findFirst();
  }

  /** The line of the given thread, or else of any other. */
  Optional<String> in(Thread first, Map<Thread, StackTraceElement[]> all) {
    return in(all.getOrDefault(first, new StackTraceElement[0]))
        .or(() ->
            all.values().stream().flatMap(stack -> in(stack).stream()).sorted().findFirst());
  }

  private static String topLevel(String name) {
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }
}
