package workbook.worstday;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import workbook.lab.Component;
import workbook.lab.Database;
import workbook.lab.Lab;
import workbook.lab.Rule;
import workbook.ports.Broker;
import workbook.ports.Message;
import workbook.ports.Program;
import workbook.ports.Surroundings;
import workbook.worstday.Audit.Broken;
import workbook.worstday.messages.Mail;
import workbook.worstday.messages.News.Figures;
import workbook.worstday.messages.Topics;
import workbook.worstday.messages.Wishes.BookCrossing;
import workbook.worstday.messages.Wishes.CancelVoyage;
import workbook.worstday.messages.Wishes.MoveVoyage;
import workbook.worstday.messages.Wishes.OpenVoyage;

/** A pretend day of the whole ferry line: all programs, and the people outside. */
final class LineDay {

  static final String FRIDAY = "Friday";
  static final BookCrossing ANNAS = wish("B-1", "Anna", 2030, FRIDAY, "card-A", 40_00);
  static final BookCrossing BENS = wish("B-2", "Ben", 2030, FRIDAY, "card-B", 35_00);

  /** He pays with Anna's card, and there is not enough on it for both. */
  static final BookCrossing EMILS = wish("B-3", "Emil", 2030, FRIDAY, "card-A", 75_00);

  /** There is not that much on any card. */
  static final BookCrossing CLEOS = wish("B-4", "Cleo", 2030, FRIDAY, "card-C", 140_00);

  /** Her passport has expired. */
  static final BookCrossing DORAS = wish("B-5", "Dora", 2019, FRIDAY, "card-D", 30_00);

  private final Lab lab;
  private final Pace pace;
  private final int failingCommits;
  private final Map<String, Database> databases = new LinkedHashMap<>();
  private final Map<String, List<Clockwork>> clockworks = new LinkedHashMap<>();
  private final Component<Map<String, DataSource>> auditors;
  private final List<Message> reports = new ArrayList<>();
  private final Map<String, Integer> orders = new HashMap<>();
  private final List<String> notSo = new ArrayList<>();
  private int passed;
  private boolean ended;

  LineDay(Lab lab) {
    this(lab, Pace.LABORATORY, 1, 0);
  }

  private LineDay(Lab lab, Pace pace, int ofEach, int failingCommits) {
    this.lab = lab;
    this.pace = pace;
    this.failingCommits = failingCommits;
    for (String program : FerryLine.programs()) {
      databases.put(program, lab.database(program, FerryLine.schema(program)));
      var group = new ArrayList<Component<Program>>();
      for (int i = 0; i < ofEach; i++) {
        group.add(component(program, i == 0 ? program : "second " + program).quiet());
      }
      start(program, group);
    }
    this.auditors = lab.component("auditors", w -> {
      Map<String, DataSource> all = new LinkedHashMap<>();
      databases.keySet().forEach(name -> all.put(name, w.database(name)));
      return all;
    });
    auditors.sturdy().quiet();
  }

  /** Two of each program, on one database. */
  static LineDay withTwoOfEach(Lab lab) {
    return new LineDay(lab, Pace.LABORATORY, 2, 0);
  }

  /** The whole day is told at another pace, as it is where real programs tell it. */
  static LineDay at(Pace pace, Lab lab) {
    return new LineDay(lab, pace, 1, 0);
  }

  /** The first commits of each program fail. */
  static LineDay whereCommitsFail(Lab lab, int times) {
    return new LineDay(lab, Pace.LABORATORY, 1, times);
  }

  static BookCrossing wish(
      String booking, String passenger, long passport, String voyage, String card, long fare) {
    return new BookCrossing(booking, passenger, passport, voyage, card, fare);
  }

  private Component<Program> component(String program, String name) {
    var fullDisk = new FullDisk(failingCommits);
    int[] lives = {0};
    return lab.component(name, w -> {
      if (++lives[0] > 1) {
        notSo.addAll(Hearsay.said(program, databases.get(program), lab.platform()::topic));
      }
      Broker broker = (topic, message) -> {
        if (topic.equals(Topics.CONTROL_ROOM)) {
          reports.add(message); // they are no part of the story: no crash, no line in a timeline
        } else {
          lab.note("says", message.type() + ", " + message.key(), name);
          w.broker().publish(topic, message);
        }
      };
      return FerryLine.start(
          program, new Surroundings(fullDisk.under(w.database(program)), broker, w.clock()), pace);
    });
  }

  private void start(String program, List<Component<Program>> group) {
    Set<String> topics = new LinkedHashSet<>();
    var its = new ArrayList<Clockwork>();
    clockworks.put(program, its);
    for (Component<Program> one : group) {
      one.run("start", life -> {
        topics.addAll(life.subscriptions().keySet());
        its.add(new Clockwork(lab, one, life));
      });
    }
    for (String topic : topics) {
      lab.platform().subscribe(topic, group, (life, message) -> {
        lab.after(Duration.ZERO, () -> its.forEach(Clockwork::stir));
        life.subscriptions().get(topic).handle(message);
      });
    }
  }

  // What happens

  /** The harbour master opens a voyage with so many berths. */
  LineDay opens(String voyage, int berths) {
    return orders(voyage, new OpenVoyage(voyage, "18:00", berths));
  }

  LineDay moves(String voyage, String departs) {
    return orders(voyage, new MoveVoyage(voyage, departs));
  }

  LineDay cancels(String voyage) {
    return orders(voyage, new CancelVoyage(voyage));
  }

  private LineDay orders(String voyage, Record order) {
    return says(Topics.HARBOUR_ORDERS, Day.order(orders.merge(voyage, 1, Integer::sum), order));
  }

  /** Passengers ask for crossings. */
  LineDay asks(BookCrossing... wishes) {
    passed = 0;
    for (BookCrossing wish : wishes) {
      says(Topics.WISHES, Day.wish(wish));
    }
    return this;
  }

  LineDay says(String topic, Message message) {
    lab.platform().publish(topic, message);
    return this;
  }

  /** The people outside say all this, each in its second. */
  LineDay hears(List<Day.Said> day) {
    for (Day.Said said : day) {
      lab.after(Duration.ofSeconds(said.second()), () -> says(said.topic(), said.message()));
    }
    return this;
  }

  /** The chores are done every minute for so many minutes, as a real clock would have it. */
  LineDay onTime(int minutes) {
    clockworks.values().forEach(all -> all.forEach(one -> one.ringsEveryMinuteFor(minutes, pace)));
    return this;
  }

  /** So much time goes by. */
  LineDay passes(int minutes) {
    passed += minutes;
    lab.pass(pace.minutes(minutes));
    return this;
  }

  /** Everything that is on its way arrives, and everything comes to rest. */
  LineDay ends() {
    ended = true;
    lab.settle();
    return this;
  }

  // What we see

  Audit audit() {
    var result = new Audit[1];
    var topics = new HashMap<String, List<Message>>();
    Topics.all().forEach(topic -> topics.put(topic, lab.platform().topic(topic)));
    var deadLetters = new HashMap<String, List<Message>>();
    FerryLine.programs()
        .forEach(program -> deadLetters.put(program, lab.platform().deadLetters(program)));
    // A storm may break the auditors' connection too.
    for (int tries = 0; result[0] == null && tries < 20; tries++) {
      auditors.run("audit", all -> result[0] = Audit.of(all, topics, deadLetters));
    }
    return result[0];
  }

  /** The auditors find nothing. */
  LineDay requireOrder() {
    return requireOrder(LineRules::of);
  }

  /** The same in a step about this section of the page. */
  LineDay requireOrderAsIn(String section) {
    return requireOrder(invariant -> LineRules.of(invariant, section));
  }

  private LineDay requireOrder(Function<Audit.Invariant, Rule> rule) {
    for (Broken broken : audit().broken()) {
      tellWhatWasPutAside();
      throw lab.broken(rule.apply(broken.invariant()), broken.breach());
    }
    return this;
  }

  private void tellWhatWasPutAside() {
    databases.forEach((program, database) -> database
        .rows("select type, msg_key from parked order by id")
        .forEach(
            row -> lab.mishap("lies aside", row.get("type") + ", " + row.get("msg_key"), program)));
  }

  /** The auditors find nothing of this kind. */
  void requireOrderIn(Audit.Invariant invariant) {
    audit().broken().stream()
        .filter(broken -> broken.invariant() == invariant)
        .findFirst()
        .ifPresent(broken -> {
          throw lab.broken(LineRules.of(invariant), broken.breach());
        });
  }

  /** Whenever a program started anew, its books knew of everything that it had said. */
  void requireNothingSaidThatIsNotSo(Rule rule) {
    lab.require(rule, notSo.isEmpty(), () -> "But %s.".formatted(notSo.get(0)));
  }

  /** One of two has what both asked for. */
  LineDay requireOneBookedOf(Rule rule, BookCrossing one, BookCrossing other) {
    String states = state(one) + " and " + state(other);
    lab.require(
        rule,
        List.of("BOOKED and NOT_BOOKED", "NOT_BOOKED and BOOKED").contains(states),
        () -> "But %s and %s are %s.".formatted(one.passenger(), other.passenger(), states));
    return this;
  }

  /** They have what they asked for. */
  LineDay requireBooked(Rule rule, BookCrossing... wishes) {
    return require(rule, List.of("BOOKED"), wishes);
  }

  /** They have not, and know it. */
  LineDay requireNotBooked(Rule rule, BookCrossing... wishes) {
    return require(rule, List.of("NOT_BOOKED"), wishes);
  }

  /** They have been told yes or no. */
  LineDay requireAnswered(Rule rule, BookCrossing... wishes) {
    return require(rule, List.of("BOOKED", "GOING_BACK", "NOT_BOOKED"), wishes);
  }

  private LineDay require(Rule rule, List<String> expected, BookCrossing... wishes) {
    for (BookCrossing wish : wishes) {
      String state = state(wish);
      if (!expected.contains(state)) {
        tellWhatWasPutAside();
        throw lab.broken(
            rule,
            "But %s %s of %s is %s.".formatted(when(), wish.booking(), wish.passenger(), state));
      }
    }
    return this;
  }

  private String when() {
    String minutes = pace.equals(Pace.LABORATORY)
        ? passed + " min"
        : "%d min of %d s each".formatted(passed, pace.minute().toSeconds());
    return ended ? "in the evening" : "after " + minutes;
  }

  String state(BookCrossing wish) {
    return database(FerryLine.BOOKING)
        .rows("select state from crossing where booking = ?", wish.booking())
        .stream()
        .map(row -> row.get("state").toString())
        .findFirst()
        .orElse("unknown to Booking");
  }

  /** What the programs have told the control room so far. */
  List<Figures> reports(String program) {
    return reports.stream()
        .filter(message -> message.source().equals(program))
        .map(message -> Mail.read(message, Figures.class))
        .toList();
  }

  Database database(String program) {
    return databases.get(program);
  }
}
