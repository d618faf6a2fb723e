package workbook.lab;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The pretend world of one trial. Say who is there, let something happen, let it settle, and
 * require what must be true; the weather is given from outside, by {@link Explore}.
 *
 * <p>One thing happens at a time, in virtual time. The same trial in the same weather gives the
 * same timeline.
 */
public final class Lab {

  private final Weather weather;
  private final VirtualTime time = new VirtualTime();
  private final Timeline timeline = new Timeline();
  private final Faults faults = new Faults(this);
  private final Platform platform = new Platform(this);
  private final Turns turns;
  private final Map<String, Database> databases = new LinkedHashMap<>();
  private final Map<Class<?>, LiveWiring.Peer<?>> peers = new LinkedHashMap<>();
  private final List<Periodic> periodic = new ArrayList<>();
  private final List<Point> points = new ArrayList<>();
  private LabFailure misuse;
  private long changes;
  private boolean over;

  /** One interaction of a component, counted from 1. */
  record Point(int number, String component, Guard.Kind kind, String what) {}

  private record Periodic(Duration period, Runnable work) {}

  Lab(Weather weather) {
    this.weather = weather;
    this.turns = new Turns(weather::switches, this::stuck);
  }

  // Who is there

  /**
   * A real, empty database with this schema.
   *
   * @param schema SQL statements, separated by semicolons, that H2 and PostgreSQL both understand
   */
  public Database database(String name, String schema) {
    if (databases.containsKey(name)) {
      throw new IllegalArgumentException("there is a database named " + name + " already");
    }
    var database = new Database(name, Engine.chosen().open(schema));
    databases.put(name, database);
    return database;
  }

  /** A program of the system under test; it starts at its first use. */
  public <C> Component<C> component(String name, Function<Wiring, C> start) {
    return new Component<>(this, name, start);
  }

  /** Somebody outside whom components may call by this port. Calls are points; faults apply. */
  public <P> void peer(String name, Class<P> port, P implementation) {
    peers.put(port, new LiveWiring.Peer<>(name, port, implementation));
  }

  public Platform platform() {
    return platform;
  }

  /** The trial's own view of the virtual clock. */
  public InstantSource clock() {
    return time;
  }

  // What happens

  /** Does the tasks side by side; the weather says when to switch between them. */
  public List<Outcome> sideBySide(Component.Task... tasks) {
    return sideBySide(List.of(tasks));
  }

  List<Outcome> sideBySide(List<Component.Task> tasks) {
    if (Activity.current() != null) {
      throw misuse("a component cannot start another one's work; leave that to the laboratory");
    }
    List<Activity> cast =
        tasks.stream()
            .map(
                task ->
                    new Activity(
                        task.component.name(), task.component.incarnation(), task.body, turns))
            .toList();
    turns.play(cast);
    var outcomes = new ArrayList<Outcome>();
    for (int i = 0; i < cast.size(); i++) {
      outcomes.add(outcome(tasks.get(i), cast.get(i)));
    }
    if (misuse != null) {
      throw misuse;
    }
    return outcomes;
  }

  private Outcome outcome(Component.Task task, Activity activity) {
    if (activity.state == Activity.State.CRASHED) {
      task.component.dispose();
      return new Outcome(true, null);
    }
    if (activity.thrown instanceof Error error) {
      throw error;
    }
    if (activity.thrown instanceof Exception exception) {
      String line = Texts.chapterLine(exception.getStackTrace());
      fault(
          "failed",
          exception.getClass().getSimpleName()
              + (exception.getMessage() == null ? "" : ": " + firstLine(exception.getMessage()))
              + (line.isEmpty() ? "" : " (" + line + ")"),
          task.component.name(),
          "");
      return new Outcome(false, exception);
    }
    return new Outcome(false, null);
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  /** Does this when so much virtual time has passed. */
  public void after(Duration delay, Runnable work) {
    time.after(delay, work);
  }

  /** Does this again and again while the trial settles, at least this long apart. */
  public void every(Duration period, Runnable work) {
    periodic.add(new Periodic(period, work));
  }

  /** Lets virtual time pass, and everything that falls due in it happen. */
  public void pass(Duration duration) {
    Instant until = time.instant().plus(duration);
    while (time.advanceUpTo(until)) {
      checkMisuse();
    }
    time.jumpTo(until);
  }

  /**
   * Lets everything come to rest: all deliveries and redeliveries, and rounds of periodic work
   * until they change nothing any more, also after pauses of growing length up to an hour. Rows
   * that were changed and committed are a change, and so are calls that got through, and crashes;
   * looking, locking and calling in vain are not.
   */
  public void settle() {
    drain();
    if (periodic.isEmpty()) {
      return;
    }
    int rounds = 0;
    for (Duration pause : PAUSES) {
      long before;
      do {
        before = changes;
        if (++rounds > Limits.ROUNDS) {
          return;
        }
        pass(pause);
        periodic.forEach(work -> work.work().run());
        drain();
      } while (changes != before);
    }
  }

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMillis(100),
          Duration.ofSeconds(1),
          Duration.ofSeconds(15),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofHours(1));

  private void drain() {
    while (time.advance()) {
      checkMisuse();
    }
  }

  private void checkMisuse() {
    if (misuse != null) {
      throw misuse;
    }
  }

  // What we see

  public Timeline timeline() {
    return timeline;
  }

  /** Adds a line of the trial's own to the timeline: what somebody outside did or saw. */
  public void note(String verb, String what, String who) {
    note(verb, what, who, "");
  }

  /** Fails the trial, with the timeline, if what the rule says does not hold. */
  public void require(Rule rule, boolean holds, Supplier<String> breach) {
    if (!holds) {
      throw broken(rule, breach.get());
    }
  }

  /** The failure for a broken rule, with what happened so far. */
  public RuleBroken broken(Rule rule, String breach) {
    return new RuleBroken(rule, breach, timeline.digest(Limits.LINES), null);
  }

  // For the other parts of the laboratory

  Weather weather() {
    return weather;
  }

  Faults faults() {
    return faults;
  }

  Duration sinceStart() {
    return time.sinceStart();
  }

  boolean isOver() {
    return over;
  }

  List<Point> points() {
    return points;
  }

  int moments() {
    return turns.moments();
  }

  int nextPoint(String component, Guard.Kind kind, String what) {
    if (points.size() >= Limits.POINTS) {
      throw misuse(
          "%s goes on for ever: %,d interactions, the last one: %s."
              .formatted(component, Limits.POINTS, what));
    }
    points.add(new Point(points.size() + 1, component, kind, what));
    return points.size();
  }

  /** Something is not as it was, so that the next round of periodic work may find more to do. */
  void changed() {
    changes++;
  }

  /** At an interaction: where several are on stage, the director says who goes on. */
  void turn(Activity activity) {
    if (turns.severalOnStage()) {
      activity.handBack();
    }
  }

  void crashed(Component<?> component, String where) {
    changed();
    timeline.add(
        sinceStart(), "crashed", component.name() + ", " + where, "", "", Timeline.Weight.HEAVY);
  }

  void fault(String verb, String what, String from, String to) {
    timeline.add(sinceStart(), verb, what, from, to, Timeline.Weight.HEAVY);
  }

  void note(String verb, String what, String from, String to) {
    timeline.add(sinceStart(), verb, what, from, to, Timeline.Weight.NORMAL);
  }

  void light(String verb, String what, String who) {
    timeline.add(sinceStart(), verb, what, who, "", Timeline.Weight.LIGHT);
  }

  Database onlyDatabase() {
    if (databases.size() != 1) {
      throw new IllegalStateException(
          "this trial has " + databases.size() + " databases; say which one is meant");
    }
    return databases.values().iterator().next();
  }

  Database databaseNamed(String name) {
    Database database = databases.get(name);
    if (database == null) {
      throw new IllegalStateException(
          "there is no database named " + name + "; there are " + databases.keySet());
    }
    return database;
  }

  @SuppressWarnings("unchecked")
  <P> LiveWiring.Peer<P> peerFor(Class<P> port) {
    LiveWiring.Peer<?> peer = peers.get(port);
    if (peer == null) {
      throw new IllegalStateException(
          "nobody offers " + port.getSimpleName() + "; did you forget lab.peer(...)?");
    }
    return (LiveWiring.Peer<P>) peer;
  }

  /** Remembers it too, since a component may catch what it is thrown. */
  LabFailure misuse(String sentence) {
    if (misuse == null) {
      misuse = new LabFailure(sentence, timeline.digest(Limits.LINES));
    }
    return misuse;
  }

  private Error stuck(Activity activity, String how) {
    StackTraceElement[] stack = activity.thread.getStackTrace();
    String line = Texts.chapterLine(stack);
    return new LabFailure(
        "%s does not come back. It %s%s."
            .formatted(
                capitalised(activity.component),
                how.equals("is busy") ? "goes round in circles" : "waits for something",
                line.isEmpty() ? "" : " at " + line),
        timeline.digest(Limits.LINES));
  }

  private static String capitalised(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** After the trial was judged: threads that stand still are let go, databases go back. */
  void close() {
    over = true;
    turns.close();
    databases.values().forEach(Database::close);
  }
}
