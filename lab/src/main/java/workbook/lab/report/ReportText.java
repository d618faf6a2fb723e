package workbook.lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import workbook.lab.RuleBroken;

/** Writes a chapter's run down for a learner, in lines of at most 100 columns. */
final class ReportText {

  private static final int CHANGES = 5;

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
    if (!chapter.learners() && run.green() && !run.steps().isEmpty()) {
      long tests = run.steps().stream().mapToLong(step -> step.tests().size()).sum();
      lines.add("  " + Text.count(run.steps().size(), "step") + ", " + Text.count(tests, "test")
          + ", all green");
      others();
      return;
    }
    run.steps().forEach(this::step);
    changes();
    Optional<StepRun> red = run.firstRed();
    run.stopped().filter(reason -> !shows(red, reason)).ifPresent(this::stopped);
    red.ifPresent(this::failure);
    others();
    if (!run.steps().isEmpty() && chapter.learners()) {
      run.current().ifPresentOrElse(this::next, this::done);
    }
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }

  private void heading() {
    String title = chapter.title();
    String name = chapter.chapter() && !chapter.learners() ? chapter.module() : chapter.name();
    String words = title.equals(chapter.name()) ? name : name + " " + marks.dot() + " " + title;
    String start = marks.rule(2) + " " + words + database() + " ";
    lines.add(Text.cut(start + marks.rule(Text.COLUMNS - start.length()), Text.COLUMNS, ""));
  }

  /** Named where it is not the usual one, so that nobody wonders. */
  private static String database() {
    return "postgres".equals(System.getProperty("workbook.database")) ? " on PostgreSQL" : "";
  }

  private void step(StepRun step) {
    String state = step.state() == StepState.RED
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
    return step.flatMap(StepRun::firstRed)
        .flatMap(TestRun::failure)
        .filter(reason::equals)
        .isPresent();
  }

  private void stopped(Stopped reason) {
    lines.add("");
    add("The run ended early, so some tests did not run.");
    reason.getMessage().lines().forEach(this::add);
  }

  private void changes() {
    List<String> changes = Untouched.changes(chapter.path());
    if (changes.isEmpty()) {
      return;
    }
    lines.add("");
    add("Tests or given code were changed; the verdict is about your version of the rules:");
    changes.stream().limit(CHANGES).forEach(change -> add("  " + chapter.module() + "/" + change));
    if (changes.size() > CHANGES) {
      lines.add("  and " + (changes.size() - CHANGES) + " more");
    }
  }

  private void failure(StepRun step) {
    TestRun test = step.firstRed().orElseThrow();
    lines.add("");
    List<String> headline =
        Text.wrap("Step " + step.number() + " is red: " + test.name(), Text.COLUMNS);
    lines.addAll(headline);
    lines.addAll(failures.lines(test, RuleBroken.LINES - headline.size()));
  }

  private void next(StepRun step) {
    lines.add("");
    lines.add("What to do next");
    for (String file : step.edit()) {
      // in one piece, however long it is, as people click on it or copy it
      lines.add("  edit   " + chapter.learnersFile(file));
    }
    if (!saysWhereToRead(step)) {
      add("  read   chapters/" + chapter.name() + "/README.md, \"Your turn\", step "
          + step.number());
    }
    add("  hints  chapters/" + chapter.name() + "/hints");
    add("  again  mvn test -pl " + chapter.module() + "   (this step alone: -Dstep=" + step.number()
        + ")");
  }

  /** A broken rule names its own section of the page. */
  private static boolean saysWhereToRead(StepRun step) {
    return step.firstRed()
        .flatMap(TestRun::failure)
        .filter(RuleBroken.class::isInstance)
        .isPresent();
  }

  private void done() {
    if (!run.green()) {
      return;
    }
    lines.add("");
    if (StepFilter.wanted().isPresent()) {
      lines.add("Step " + StepFilter.wanted().get() + " is green. Now the whole chapter:");
      lines.add("  mvn test -pl " + chapter.module());
      return;
    }
    int steps = run.steps().size();
    lines.add(
        (steps == 1 ? "The only step is" : "All " + steps + " steps are") + " green. Well done.");
    lines.add("");
    lines.add("What to do next");
    add("  think    chapters/" + chapter.name() + "/README.md, \"Questions\"");
    add("  compare  solutions/" + chapter.name());
    chapter.next().ifPresent(next -> add("  go on    mvn test -pl " + next.module()));
  }

  private void others() {
    if (run.others().isEmpty()) {
      return;
    }
    lines.add(
        "  " + PlainText.counts(run.others()) + (run.steps().isEmpty() ? "" : ", of no step"));
    for (TestRun test : run.others()) {
      if (test.red()) {
        lines.add("");
        lines.add(test.type() + " " + marks.dot() + " " + test.name());
        lines.addAll(PlainText.lines(test));
      }
    }
  }

  private void add(String line) {
    lines.addAll(Text.wrap(line, Text.COLUMNS));
  }
}
