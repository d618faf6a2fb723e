package workbook.lab;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

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

  /** Refuses work to the dead and to threads that the laboratory did not start. */
  Activity entered(String what) {
    if (incarnation.dead() || lab.isOver()) {
      throw new Unwinding();
    }
    Activity activity = Activity.current();
    if (activity == null || activity.incarnation != incarnation) {
      throw lab.misuse(
          "%s does \"%s\" on a thread of its own (%s). The laboratory follows one thread for each component; leave threads out of it."
              .formatted(component.name(), what, Thread.currentThread().getName()));
    }
    return activity;
  }

  <T> T interact(Kind kind, String what, Call<T> call) throws Throwable {
    return interact(kind, what, () -> false, call, result -> {});
  }

  /**
   * @param waitsForALock tells, from another thread, whether the call waits for somebody's lock
   * @param afterwards what to note once the call is back and it is this component's turn again
   */
  <T> T interact(
      Kind kind, String what, BooleanSupplier waitsForALock, Call<T> call, Consumer<T> afterwards)
      throws Throwable {
    Activity activity = entered(what);
    int point = component.isSturdy() ? 0 : lab.nextPoint(component.name(), kind, what);
    lab.turn(activity);
    if (lab.weather().crashes(point, Weather.When.BEFORE)) {
      crash(activity, "before: " + what);
    }
    T result;
    activity.goIntoCall(waitsForALock);
    try {
      result = call.make();
    } finally {
      activity.backFromCall();
    }
    afterwards.accept(result);
    if (lab.weather().crashes(point, Weather.When.AFTER)) {
      crash(activity, "after: " + what);
    }
    return result;
  }

  private void crash(Activity activity, String where) {
    lab.crashed(component, where);
    activity.standStillForGood();
  }
}
