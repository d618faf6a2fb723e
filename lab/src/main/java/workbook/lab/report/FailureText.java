package workbook.lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import workbook.lab.RuleBroken;
import workbook.todo.NotYetWritten;

/** Says one failed test in few lines: what a learner needs, and no stack trace of ours. */
final class FailureText {

  /** A failing step's part of the report, with its headline. */
  static final int LINES = 25;

  private static final int MESSAGE_LINES = 12;

  private final ChapterFolder chapter;
  private final Marks marks;

  FailureText(ChapterFolder chapter, Marks marks) {
    this.chapter = chapter;
    this.marks = marks;
  }

  /** The failure, in lines no wider than a report's. */
  List<String> lines(TestRun test) {
    Throwable failure = test.failure().orElse(null);
    var lines = new ArrayList<String>();
    if (failure == null) {
      lines.add("It failed without saying why.");
    } else if (failure instanceof RuleBroken broken) {
      lines.addAll(ruleBroken(broken));
    } else if (failure instanceof Stopped) {
      failure.getMessage().lines().forEach(lines::add);
    } else if (unwritten(failure).isPresent()) {
      lines.add("not written yet: " + unwritten(failure).get().getMessage());
    } else if (ArchUnitText.brokenBy(failure)) {
      lines.addAll(ArchUnitText.lines(failure));
    } else if (failure instanceof StackOverflowError) {
      lines.addAll(stackOverflow(failure));
    } else if (failure instanceof AssertionError) {
      lines.addAll(assertion(failure));
      test.sample().ifPresent(sample -> lines.addAll(sampleLines(sample)));
    } else {
      lines.addAll(exception(failure));
      test.sample().ifPresent(sample -> lines.addAll(sampleLines(sample)));
    }
    return lines.stream().flatMap(line -> Text.wrap(line, Text.COLUMNS).stream()).toList();
  }

  static Optional<NotYetWritten> unwritten(Throwable failure) {
    return causes(failure)
        .filter(NotYetWritten.class::isInstance)
        .map(NotYetWritten.class::cast)
        .findFirst();
  }

  private List<String> ruleBroken(RuleBroken broken) {
    List<String> lines = broken.getMessage().lines().toList();
    int room = LINES - 3;
    int tooMany = lines.size() - room;
    int first = lines.indexOf("What happened") + 1;
    if (tooMany <= 0 || first == 0) {
      return lines;
    }
    // The timeline gives way, in its middle: its start sets the scene, its end is the breach.
    int happened = broken.happened().size();
    int dropped = tooMany + 1;
    if (dropped >= happened - 2) {
      return lines;
    }
    int head = (happened - dropped) / 2;
    var shorter = new ArrayList<String>(lines.subList(0, first + head));
    shorter.add("     ... " + Text.count(dropped, "more line") + " ...");
    shorter.addAll(lines.subList(first + head + dropped, lines.size()));
    return shorter;
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
    lines.add(said(failure, "Thrown"));
    if (root != failure) {
      lines.add(said(root, "It was caused by"));
    }
    return lines;
  }

  private String said(Throwable thrown, String verb) {
    String name = thrown.getClass().getSimpleName();
    String message = String.join(" ", message(thrown));
    String text = message.isBlank() ? name : name + ": " + message;
    Optional<StackTraceElement> frame =
        firstFrame(thrown, "src/main/java")
            .or(() -> firstFrame(thrown, "src/given/java"))
            .or(() -> firstFrame(thrown, "src/test/java"));
    String where = frame.map(each -> " in " + at(each)).orElse("");
    return verb + where + ": " + text;
  }

  private List<String> stackOverflow(Throwable failure) {
    List<String> recurring =
        Stream.of(failure.getStackTrace())
            .filter(this::learners)
            .map(FailureText::at)
            .distinct()
            .limit(4)
            .toList();
    return List.of(
        "A method called itself until the stack was full (StackOverflowError).",
        recurring.isEmpty()
            ? "None of the lines is in your code."
            : "These lines go round: " + String.join(", ", recurring) + ".");
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
    List<String> lines =
        message.lines().filter(line -> !line.isBlank()).map(String::stripTrailing).toList();
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

  /** Whether a frame is in code that a learner reads: theirs or given, not a test, not ours. */
  boolean learners(StackTraceElement frame) {
    String name = frame.getClassName();
    return chapter.has("src/main/java", name) || chapter.has("src/given/java", name);
  }

  /** {@code RefundDesk.java:31}. */
  static String at(StackTraceElement frame) {
    return frame.getFileName() + ":" + frame.getLineNumber();
  }

  private static Stream<Throwable> causes(Throwable failure) {
    Set<Throwable> seen = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    return Stream.iterate(failure, each -> each != null && seen.add(each), Throwable::getCause);
  }
}
