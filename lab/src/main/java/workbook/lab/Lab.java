package workbook.lab;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

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
  private final Stage stage;
  private final Agenda agenda;
  private final Map<String, Database> databases = new LinkedHashMap<>();
  private final Map<Class<?>, LiveWiring.Peer<?>> peers = new LinkedHashMap<>();
  private final Set<Integer> crashes = new HashSet<>();
  private final Set<String> quiet = new HashSet<>();
  private volatile boolean over;

  /**
   * One interaction of a component, counted from 1.
   *
   * @param goesOn whether it follows another one of the same piece of work with nothing between, so
   *     that a crash before it leaves behind what a crash after that one leaves
   */
  record Point(int number, String component, Guard.Kind kind, String what, boolean goesOn) {}

  Lab(Weather weather) {
    this.weather = weather;
    this.stage = new Stage(this);
    this.agenda = new Agenda(time, stage::checkMisuse);
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
    var database = new Database(name, Engine.chosen().open(schema), stage.turns()::locksGivenUp);
    databases.put(name, database);
    timeline.introduce(name, Timeline.Role.DATABASE);
    return database;
  }

  /** A program of the system under test; it starts at its first use. */
  public <C> Component<C> component(String name, Function<Wiring, C> start) {
    timeline.introduce(name, Timeline.Role.COMPONENT);
    return new Component<>(this, name, start);
  }

  /** Somebody outside whom components may call by this port. Calls are points; faults apply. */
  public <P> void peer(String name, Class<P> port, P implementation) {
    timeline.introduce(name, Timeline.Role.PEER);
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
    return stage.play(List.of(tasks));
  }

  /** Does this when so much virtual time has passed. */
  public void after(Duration delay, Runnable work) {
    time.after(delay, work);
  }

  /** Does this again and again while the trial settles, at least this long apart. */
  public void every(Duration period, Runnable work) {
    agenda.every(period, work);
  }

  /** Lets virtual time pass, and everything that falls due in it happen. */
  public void pass(Duration duration) {
    agenda.pass(duration);
  }

  /**
   * Lets everything come to rest: all deliveries and redeliveries, and rounds of periodic work
   * until they change nothing any more, also after pauses of growing length up to an hour. Rows
   * that were changed and committed are a change, and so are calls that got through, and crashes;
   * looking, locking and calling in vain are not.
   */
  public void settle() {
    agenda.settle();
  }

  // What we see

  public Timeline timeline() {
    return timeline;
  }

  /** Adds a line of the trial's own to the timeline: what somebody outside did or saw. */
  public void note(String verb, String what, String who) {
    note(verb, what, who, "");
  }

  /** The same for bad luck that the trial itself arranged: a long failure leaves it out last. */
  public void mishap(String verb, String what, String who) {
    fault(verb, what, who, "");
  }

  /** Fails the trial, with the timeline, if what the rule says does not hold. */
  public void require(Rule rule, boolean holds, Supplier<String> breach) {
    if (!holds) {
      throw broken(rule, breach.get());
    }
  }

  /** The failure for a broken rule, with what happened so far. */
  public RuleBroken broken(Rule rule, String breach) {
    List<String> shown = weather.toShow().stream().toList();
    int others = RuleBroken.height(rule, breach, shown);
    int room = Math.min(Limits.LINES, RuleBroken.LINES - others);
    var happened = new ArrayList<>(timeline.digest(breach, room));
    happened.addAll(shown);
    return new RuleBroken(rule, breach, happened, null);
  }

  // For the other parts of the laboratory

  Weather weather() {
    return weather;
  }

  Faults faults() {
    return faults;
  }

  Stage stage() {
    return stage;
  }

  Duration sinceStart() {
    return time.sinceStart();
  }

  boolean isOver() {
    return over;
  }

  /** Something is not as it was, so that the next round of periodic work may find more to do. */
  void changed() {
    agenda.changed();
  }

  void crashed(Component<?> component, int point, String where) {
    crashes.add(point);
    changed();
    line(
        Timeline.Weight.HEAVY,
        "crashed",
        component.name() + ", " + where,
        "",
        "",
        component.name());
  }

  /** What the weather asked for and did not come to pass. */
  List<String> missed() {
    return Stream.of(
            faults.missed().stream().map(Fault::toString),
            weather.crashesBut(crashes).stream()
                .map(crash -> crash + " (the story has " + stage.points().size() + ")"),
            weather.switchesAfter(stage.moments()).stream()
                .map(moment -> moment + " (the story has " + stage.moments() + ")"))
        .flatMap(each -> each)
        .toList();
  }

  void fault(String verb, String what, String from, String to) {
    line(Timeline.Weight.HEAVY, verb, what, from, to, "");
  }

  void note(String verb, String what, String from, String to) {
    line(Timeline.Weight.NORMAL, verb, what, from, to, "");
  }

  void quiet(String component) {
    quiet.add(component);
  }

  /** How much an ordinary effect of this component matters to a reader. */
  Timeline.Weight weightOf(String component) {
    return quiet.contains(component) ? Timeline.Weight.LIGHT : Timeline.Weight.NORMAL;
  }

  /** @param place where, for the picture */
  void line(
      Timeline.Weight weight, String verb, String what, String from, String to, String place) {
    timeline.add(sinceStart(), verb, what, from, to, place, weight);
  }

  Database onlyDatabase() {
    if (databases.size() != 1) {
      throw stage.misuse(
          "This trial has " + databases.size() + " databases; say which one is meant.");
    }
    return databases.values().iterator().next();
  }

  Database databaseNamed(String name) {
    Database database = databases.get(name);
    if (database == null) {
      throw stage.misuse(
          "There is no database named " + name + "; there are " + databases.keySet() + ".");
    }
    return database;
  }

  @SuppressWarnings("unchecked")
  <P> LiveWiring.Peer<P> peerFor(Class<P> port) {
    LiveWiring.Peer<?> peer = peers.get(port);
    if (peer == null) {
      throw stage.misuse(
          "Nobody offers " + port.getSimpleName() + "; did you forget lab.peer(...)?");
    }
    return (LiveWiring.Peer<P>) peer;
  }

  /** After the trial was judged: threads that stand still are let go, databases go back. */
  void close() {
    over = true;
    boolean clean = stage.close();
    databases.values().forEach(database -> database.close(clean));
  }
}
