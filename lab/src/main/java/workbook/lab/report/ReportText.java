package workbook.lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a chapter's run down for a learner, in lines of at most 100 columns. */
final class ReportText {

  private final ChapterRun run;
  private final ChapterFolder chapter;
  private final Marks marks;
  private final FailureText failures;
  private final List<String> lines = new ArrayList<>();

  ReportText(ChapterRun run, Marks marks) {
    this.run = run;
    this.chapter = run.chapter();
    this.marks = marks;
    this.failures = new FailureText(chapter, marks);
    heading();
    run.steps().forEach(this::step);
    Optional<StepRun> red = run.firstRed();
    run.stopped().filter(reason -> !shows(red, reason)).ifPresent(this::stopped);
    red.ifPresent(this::failure);
    others();
    if (!run.steps().isEmpty()) {
      run.current().ifPresentOrElse(this::next, this::done);
    }
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }

  private void heading() {
    String title = chapter.title();
    String name = chapter.name();
    String words = title.equals(name) ? name : name + " " + marks.dot() + " " + title;
    String start = marks.rule(2) + " " + words + " ";
    lines.add(Text.cut(start + marks.rule(Text.COLUMNS - start.length()), Text.COLUMNS, ""));
  }

  private void step(StepRun step) {
    String state =
        step.state() == StepState.RED
            ? step.reds() + " of " + Text.count(step.tests().size(), "test") + " red"
            : step.state() == StepState.GREEN ? "" : step.state().words();
    String start = "  " + marks.of(step.state()) + " step " + step.number() + "  " + step.title();
    if (state.isEmpty()) {
      lines.add(Text.cut(start, Text.COLUMNS, marks.ellipsis()));
      return;
    }
    int room = Text.COLUMNS - state.length() - 2;
    lines.add(Text.cut(start, room, marks.ellipsis()) + "  " + state);
  }

  private static boolean shows(Optional<StepRun> step, Stopped reason) {
    return step.flatMap(StepRun::firstRed).flatMap(TestRun::failure).filter(reason::equals).isPresent();
  }

  private void stopped(Stopped reason) {
    lines.add("");
    add("The run ended early, so some tests did not run.");
    reason.getMessage().lines().forEach(this::add);
  }

  private void failure(StepRun step) {
    TestRun test = step.firstRed().orElseThrow();
    lines.add("");
    add("Step " + step.number() + " is red: " + test.name());
    failures.lines(test).stream()
        .limit(FailureText.LINES - 1)
        .map(line -> Text.cut(line, Text.COLUMNS, marks.ellipsis()))
        .forEach(lines::add);
  }

  private void next(StepRun step) {
    lines.add("");
    lines.add("What to do next");
    for (String file : step.edit()) {
      add("  edit   " + chapter.learnersFile(file));
    }
    add("  read   chapters/" + chapter.name() + "/README.md, \"Your turn\", step " + step.number());
    add("  hints  chapters/" + chapter.name() + "/hints");
    add("  again  mvn test -pl " + chapter.module() + "   (this step alone: -Dstep=" + step.number()
        + ")");
  }

  private void done() {
    if (run.green()) {
      lines.add("");
      lines.add("All " + Text.count(run.steps().size(), "step") + " green.");
    }
  }

  private void others() {
    if (run.others().isEmpty()) {
      return;
    }
    long red = run.others().stream().filter(TestRun::red).count();
    add("  " + Text.count(run.others().size(), "test") + " without a step, " + red + " red");
    for (TestRun test : run.others()) {
      if (test.red()) {
        lines.add("");
        add(test.type() + " " + marks.dot() + " " + test.name());
        failures.lines(test).forEach(lines::add);
      }
    }
  }

  private void add(String line) {
    lines.addAll(Text.wrap(line, Text.COLUMNS));
  }
}
