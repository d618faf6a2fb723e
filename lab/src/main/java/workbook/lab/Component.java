package workbook.lab;

import java.util.function.Function;

/**
 * A program of the system under test: a learner's object, wired to the laboratory. It can crash and
 * is then started anew from its durable state alone.
 */
public final class Component<C> {

  private final Lab lab;
  private final String name;
  private final Function<Wiring, C> start;
  private Incarnation incarnation;
  private C object;
  private boolean sturdy;

  Component(Lab lab, String name, Function<Wiring, C> start) {
    this.lab = lab;
    this.name = name;
    this.start = start;
  }

  public String name() {
    return name;
  }

  /** It never crashes: its interactions are not numbered. For the world around. */
  public Component<C> sturdy() {
    sturdy = true;
    return this;
  }

  /**
   * What it receives, sends and stores is left out of a failure's timeline; faults and crashes
   * stay. For programs whose work somebody tells in words of the domain, with {@link Lab#note}.
   */
  public Component<C> quiet() {
    lab.quiet(name);
    return this;
  }

  boolean isSturdy() {
    return sturdy;
  }

  /** Does this now, alone, and says how it ended. */
  public Outcome run(String what, Action<C> action) {
    return lab.sideBySide(task(what, action)).get(0);
  }

  /** Something to do side by side with another task; see {@link Lab#sideBySide}. */
  public Task task(String what, Action<C> action) {
    return new Task(this, what, () -> action.on(alive()));
  }

  /** Ends this life in an orderly way; the next use starts a new one from durable state. */
  public void restart() {
    if (incarnation != null) {
      lab.note("restarted", "", name);
      dispose();
    }
  }

  /** Called on the component's own thread, so that what its constructor does can crash too. */
  private C alive() {
    if (object == null) {
      object = start.apply(new LiveWiring(lab, this, incarnation()));
    }
    return object;
  }

  boolean isUp() {
    return object != null;
  }

  Incarnation incarnation() {
    if (incarnation == null) {
      incarnation = new Incarnation();
    }
    return incarnation;
  }

  void dispose() {
    if (incarnation != null) {
      incarnation.die();
    }
    incarnation = null;
    object = null;
  }

  /** A component and what it is to do. */
  public static final class Task {

    final Component<?> component;
    final String what;
    final Activity.Body body;

    Task(Component<?> component, String what, Activity.Body body) {
      this.component = component;
      this.what = what;
      this.body = body;
    }
  }
}
