package workbook.lab;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Stands between one life of a component and the outside: every interaction passes here. */
final class Guard {

  /** How an interaction matters. */
  enum Kind {
    /** Looks only. */
    READ,
    /** Changes something that a rollback undoes. */
    WRITE,
    /** Changes something for good: a commit, a publication, a call to a peer. */
    EFFECT
  }

  /** The real thing behind an interaction. */
  @FunctionalInterface
  interface Call<T> {
    T make() throws Throwable;
  }

  private final Lab lab;
  private final Component<?> component;
  private final Incarnation incarnation;

  Guard(Lab lab, Component<?> component, Incarnation incarnation) {
    this.lab = lab;
    this.component = component;
    this.incarnation = incarnation;
  }

  String component() {
    return component.name();
  }

  Lab lab() {
    return lab;
  }

  Incarnation incarnation() {
    return incarnation;
  }

  /** Refuses work to the dead, to strangers, and to threads that the laboratory did not start. */
  Activity entered(String what) {
    Activity activity = Activity.current();
    if (lab.isOver()) {
      throw activity == null ? new Unwinding() : activity.refused();
    }
    if (activity == null) {
      throw misuse(
          lab.stage().isAudience(Thread.currentThread())
              ? "The test itself does \"%s\" with a handle of %s. Use run(...), so that it happens inside."
                  .formatted(what, component.name())
              : "%s does \"%s\" on a thread of its own (%s). The laboratory follows one thread for each component; leave threads out of it."
                  .formatted(
                      Texts.capitalised(component.name()),
                      what,
                      Thread.currentThread().getName()));
    }
    if (activity.incarnation != incarnation) {
      throw misuse(
          incarnation.dead()
              ? "%s does \"%s\" with a handle from before %s crashed or was restarted. Memory does not outlive a program, and in the real world neither do static fields."
                  .formatted(Texts.capitalised(activity.component), what, component.name())
              : "%s does \"%s\" with a handle that belongs to %s. Two programs share no objects."
                  .formatted(Texts.capitalised(activity.component), what, component.name()));
    }
    return activity;
  }

  LabFailure misuse(String sentence) {
    return lab.stage().misuse(sentence);
  }

  <T> T interact(Kind kind, String what, Call<T> call) throws Throwable {
    return interact(kind, what, LockWatch::none, call, result -> {});
  }

  /**
   * @param locks gives a watch over the call, for another thread to look at
   * @param afterwards what to note once the call is back and it is this component's turn again
   */
  <T> T interact(
      Kind kind, String what, Supplier<LockWatch> locks, Call<T> call, Consumer<T> afterwards)
      throws Throwable {
    Activity activity = entered(what);
    int point = lab.stage().interaction(activity, component, kind, what);
    lab.stage().turn(activity);
    if (lab.weather().crashes(point, Weather.When.BEFORE)) {
      crash(activity, point, "before: " + what);
    }
    activity.goIntoCall(locks);
    try {
      T result;
      try {
        result = call.make();
      } finally {
        activity.backFromCall();
      }
      afterwards.accept(result);
      return result;
    } finally {
      // Also where the call failed: then nobody hears of the failure.
      if (lab.weather().crashes(point, Weather.When.AFTER) && !lab.isOver()) {
        crash(activity, point, "after: " + what);
      }
    }
  }

  private void crash(Activity activity, int point, String where) {
    lab.crashed(component, point, where);
    activity.standStillForGood();
  }
}
