package workbook.lab;

import java.util.ArrayList;
import java.util.List;

/** Where components do their work: has tasks played, and says what became of them. */
final class Stage {

  private final Lab lab;
  private final Thread audience = Thread.currentThread();
  private final Turns turns;
  private final List<Lab.Point> points = new ArrayList<>();
  private Activity latest;
  private volatile String misuse;

  Stage(Lab lab) {
    this.lab = lab;
    this.turns = new Turns(lab.weather()::switches, () -> misuse != null, this::trouble);
  }

  /** Plays the tasks, one at a time or side by side. */
  List<Outcome> play(List<Component.Task> tasks) {
    if (Activity.current() != null) {
      throw misuse("A component cannot start another one's work; leave that to the laboratory.");
    }
    checkMisuse();
    startThoseWithSeveralTasks(tasks);
    List<Activity> cast = tasks.stream().map(this::activity).toList();
    turns.play(cast);
    checkMisuse();
    var outcomes = new ArrayList<Outcome>();
    for (int i = 0; i < cast.size(); i++) {
      outcomes.add(outcome(tasks.get(i), cast.get(i)));
    }
    return outcomes;
  }

  private Activity activity(Component.Task task) {
    return new Activity(task.component.name(), task.component.incarnation(), task.body, turns);
  }

  /** So that two tasks of one component find one object, and do not each begin to make it. */
  private void startThoseWithSeveralTasks(List<Component.Task> tasks) {
    tasks.stream()
        .map(task -> task.component)
        .filter(one -> tasks.stream().filter(task -> task.component == one).count() > 1)
        .distinct()
        .filter(component -> !component.isUp())
        .forEach(component -> component.run("start", object -> {}));
  }

  private Outcome outcome(Component.Task task, Activity activity) {
    if (activity.state() == Activity.State.CRASHED) {
      task.component.dispose();
      return new Outcome(true, null);
    }
    if (activity.thrown() instanceof Error error) {
      throw error;
    }
    refuseOpenTransaction(task);
    if (activity.thrown() == null) {
      return new Outcome(false, null);
    }
    Exception exception = activity.thrown() instanceof Exception thrown
        ? thrown
        : new IllegalStateException(activity.thrown());
    lab.fault("failed", Texts.exception(exception), task.component.name(), "");
    return new Outcome(false, exception);
  }

  private void refuseOpenTransaction(Component.Task task) {
    String open = task.component.incarnation().openTransaction();
    if (!open.isEmpty()) {
      misuse(
          "%s came back from \"%s\" and left a transaction open (%s). Nobody commits it later, and its locks stay."
              .formatted(Texts.capitalised(task.component.name()), task.what, open));
      checkMisuse();
    }
  }

  // At an interaction

  /** Counts an interaction; the number of the point, or 0 for a component that never crashes. */
  int interaction(Activity activity, Component<?> component, Guard.Kind kind, String what) {
    activity.countInteraction();
    if (activity.interactions() > Limits.INTERACTIONS || points.size() >= Limits.POINTS) {
      throw misuse("%s goes on for ever: %,d interactions, the last one: %s."
          .formatted(
              Texts.capitalised(component.name()),
              Math.min(activity.interactions() - 1, Limits.INTERACTIONS),
              what));
    }
    if (component.isSturdy()) {
      return 0;
    }
    boolean goesOn = activity == latest && !turns.severalOnStage();
    latest = activity;
    points.add(new Lab.Point(points.size() + 1, component.name(), kind, what, goesOn));
    return points.size();
  }

  /** Where several are on stage, the director says who goes on. */
  void turn(Activity activity) {
    if (turns.severalOnStage()) {
      activity.handBack();
    }
  }

  Turns turns() {
    return turns;
  }

  List<Lab.Point> points() {
    return points;
  }

  int moments() {
    return turns.moments();
  }

  // Trouble

  /**
   * The trial cannot be followed from here on. Remembers it, since a component may catch what it is
   * thrown; a component's own thread goes no further.
   */
  LabFailure misuse(String sentence) {
    if (misuse == null) {
      misuse = sentence;
    }
    if (Activity.current() != null) {
      Activity.current().standStillForGood();
    }
    return new LabFailure(misuse);
  }

  /** Fails the trial, with its timeline, if it was misused. */
  void checkMisuse() {
    if (misuse != null) {
      throw new LabFailure(misuse, lab.timeline().digest(Limits.LINES));
    }
  }

  /** Whether this is the trial's own thread, on which no component may work. */
  boolean isAudience(Thread thread) {
    return thread == audience;
  }

  private Error trouble(Activity activity, String what) {
    String line = Texts.chapterLine(activity.thread().getStackTrace());
    misuse = "%s does not come back. It %s%s."
        .formatted(
            Texts.capitalised(activity.component), what, line.isEmpty() ? "" : " at " + line);
    return LabFailure.hang(misuse, lab.timeline().digest(Limits.LINES));
  }

  /** After the trial was judged; whether no thread is left that could still touch anything. */
  boolean close() {
    return turns.close();
  }
}
