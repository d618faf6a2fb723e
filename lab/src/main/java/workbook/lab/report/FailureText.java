package workbook.lab.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import workbook.lab.LabFailure;
import workbook.lab.RuleBroken;
import workbook.todo.NotYetWritten;

/** Says one failed test in few lines: what a learner needs, and no stack trace of ours. */
final class FailureText {

  private static final int MESSAGE_LINES = 12;
  private static final String HAPPENED = "What happened";
  private static final Pattern LEFT_OUT =
      Pattern.compile(" +\\.\\.\\. (\\d+) more lines? \\.\\.\\.");

  private final ChapterFolder chapter;
  private final Marks marks;

  FailureText(ChapterFolder chapter, Marks marks) {
    this.chapter = chapter;
    this.marks = marks;
  }

  /**
   * The failure, in lines no wider than a report's.
   *
   * @param most how many lines there is room for; a timeline gives way in its middle
   */
  List<String> lines(TestRun test, int most) {
    List<String> lines = said(test).stream()
        .flatMap(line -> Text.wrap(line, Text.COLUMNS).stream())
        .toList();
    return lines.size() <= most ? lines : shorter(lines, most);
  }

  private List<String> said(TestRun test) {
    Throwable failure = test.failure().orElse(null);
    if (failure == null) {
      return List.of("It failed without saying why.");
    }
    if (failure instanceof RuleBroken
        || failure instanceof LabFailure
        || failure instanceof Stopped) {
      return failure.getMessage().lines().toList();
    }
    if (unwritten(failure).isPresent()) {
      return List.of("not written yet: " + unwritten(failure).get().getMessage());
    }
    if (ArchUnitText.brokenBy(failure)) {
      return ArchUnitText.lines(failure);
    }
    if (failure instanceof StackOverflowError) {
      return stackOverflow(failure);
    }
    var lines = new ArrayList<>(
        failure instanceof AssertionError ? assertion(failure) : exception(failure));
    test.sample().ifPresent(sample -> lines.addAll(sampleLines(sample)));
    return lines;
  }

  /** Cuts the timeline in its middle: its start sets the scene, its end is the breach. */
  private List<String> shorter(List<String> lines, int most) {
    int first = lines.indexOf(HAPPENED) + 1;
    int end = first;
    while (first > 0 && end < lines.size() && !lines.get(end).isEmpty()) {
      end++;
    }
    int dropped = lines.size() - most + 1;
    if (end - first < dropped + 2) {
      var start = new ArrayList<>(lines.subList(0, most - 1));
      start.add(marks.ellipsis());
      return start;
    }
    int from = first + (end - first - dropped) / 2;
    int to = from + dropped;
    while (from > first && leftOut(lines.get(from - 1)) > 0) {
      from--;
    }
    while (to < end && leftOut(lines.get(to)) > 0) {
      to++;
    }
    int left = lines.subList(from, to).stream()
        .mapToInt(line -> Math.max(1, leftOut(line)))
        .sum();
    var shorter = new ArrayList<>(lines.subList(0, from));
    shorter.add("           ... " + Text.count(left, "more line") + " ...");
    shorter.addAll(lines.subList(to, lines.size()));
    return shorter;
  }

  /** How many lines a line of the timeline stands for that only counts them; else 0. */
  private static int leftOut(String line) {
    Matcher counted = LEFT_OUT.matcher(line);
    return counted.matches() ? Integer.parseInt(counted.group(1)) : 0;
  }

  static Optional<NotYetWritten> unwritten(Throwable failure) {
    return causes(failure)
        .filter(NotYetWritten.class::isInstance)
        .map(NotYetWritten.class::cast)
        .findFirst();
  }

  private List<String> assertion(Throwable failure) {
    var lines = new ArrayList<>(message(failure));
    firstFrame(failure, "src/test/java")
        .ifPresent(frame -> lines.add("Checked in " + at(frame) + "."));
    return lines;
  }

  private List<String> exception(Throwable failure) {
    var lines = new ArrayList<String>();
    Throwable root = causes(failure).reduce((outer, inner) -> inner).orElse(failure);
    lines.add(said(failure, ""));
    if (root != failure) {
      lines.add(said(root, "Behind it: "));
    }
    return lines;
  }

  private String said(Throwable thrown, String prefix) {
    String name = thrown.getClass().getSimpleName();
    String message = String.join(" ", message(thrown));
    String text = message.isBlank() ? name : name + ": " + message;
    Optional<StackTraceElement> frame = firstFrame(thrown, "src/main/java")
        .or(() ->
            Stream.of(thrown.getStackTrace()).filter(LearnersCode::contains).findFirst())
        .or(() -> firstFrame(thrown, "src/test/java"));
    return prefix + frame.map(each -> at(each) + " threw ").orElse("") + text;
  }

  private List<String> stackOverflow(Throwable failure) {
    List<String> recurring = Stream.of(failure.getStackTrace())
        .filter(LearnersCode::contains)
        .map(FailureText::at)
        .distinct()
        .limit(4)
        .toList();
    return List.of(
        "A method called itself until the stack was full (StackOverflowError).",
        recurring.isEmpty()
            ? "None of the lines is in your code."
            : "This goes round: " + String.join(", ", recurring) + ".");
  }

  private List<String> sampleLines(String sample) {
    var lines = new ArrayList<String>();
    lines.add("The smallest example that fails:");
    sample.lines().limit(5).map(line -> "  " + line).forEach(lines::add);
    return lines;
  }

  /** The message's lines that are not empty; the first few, if there are many. */
  private List<String> message(Throwable failure) {
    String message = failure.getMessage() == null ? "" : failure.getMessage();
    List<String> lines = message
        .lines()
        .filter(line -> !line.isBlank())
        .map(String::stripTrailing)
        .toList();
    if (lines.isEmpty() && failure instanceof AssertionError) {
      return List.of("The check failed without saying why.");
    }
    if (lines.size() <= MESSAGE_LINES) {
      return lines;
    }
    var shorter = new ArrayList<>(lines.subList(0, MESSAGE_LINES));
    shorter.add(marks.ellipsis());
    return shorter;
  }

  private Optional<StackTraceElement> firstFrame(Throwable failure, String sourceRoot) {
    return Stream.of(failure.getStackTrace())
        .filter(frame -> chapter.has(sourceRoot, frame.getClassName()))
        .findFirst();
  }

  /** {@code RefundDesk.java:31}. */
  static String at(StackTraceElement frame) {
    return frame.getFileName() + ":" + frame.getLineNumber();
  }

  private static Stream<Throwable> causes(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    return Stream.iterate(failure, each -> each != null && seen.add(each), Throwable::getCause);
  }
}
