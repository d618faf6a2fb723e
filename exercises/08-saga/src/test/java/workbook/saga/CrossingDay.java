package workbook.saga;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import workbook.lab.Component;
import workbook.lab.Lab;
import workbook.lab.Outcome;
import workbook.lab.Platform;
import workbook.lab.Rule;
import workbook.ports.Message;
import workbook.saga.fleet.Fleet;
import workbook.saga.messages.Command;
import workbook.saga.messages.Command.BookCrossing;
import workbook.saga.messages.Command.HoldBerth;
import workbook.saga.messages.Mail;
import workbook.saga.messages.Topics;
import workbook.saga.payments.Payments;
import workbook.saga.ticketing.Ticketing;

/** A pretend day at the ferry line: passengers ask for crossings, and everybody does the work. */
final class CrossingDay extends AuditedDay {

  static final BookCrossing ANNAS = wish("B-1", "Anna", "Friday evening", 40_00);
  static final BookCrossing ANNAS_SUNDAY = wish("B-12", "Anna", "Sunday morning", 35_00);

  /** For a friend: the same passenger, voyage and fare, and another booking. */
  static final BookCrossing ANNAS_SECOND = wish("B-13", "Anna", "Friday evening", 40_00);

  static final BookCrossing BENS = wish("B-2", "Ben", "Friday evening", 40_00);

  /** Her card holds 10.00. */
  static final BookCrossing CLEOS = wish("B-4", "Cleo", "Friday evening", 40_00);

  /** Their passports have expired. */
  static final BookCrossing DORAS = wish("B-5", "Dora", "Friday evening", 40_00);

  static final BookCrossing GRETAS = wish("B-8", "Greta", "Sunday morning", 35_00);

  /** That voyage is full. */
  static final BookCrossing EMILS = wish("B-6", "Emil", "Saturday night", 40_00);

  static final BookCrossing ANNAS_SATURDAY = wish("B-7", "Anna", "Saturday night", 45_00);

  static final List<String> ANSWERS =
      List.of(Topics.FLEET_ANSWERS, Topics.PAYMENTS_ANSWERS, Topics.TICKETING_ANSWERS);

  /** In minutes. After the last of them every booking has come to its end. */
  private static final List<Integer> ALARMS =
      List.of(3, 6, 9, 12, 15, 20, 30, 45, 61, 66, 75, 90, 120, 180);

  private static final String SAGA = "booking saga";
  private static final Duration AT_ONCE = Duration.ofMillis(1);

  /** Before the next answer is in, after it, and when every booking has ended. */
  private static final List<Duration> REPEATS =
      List.of(Duration.ofMillis(3), Duration.ofMillis(14), Duration.ofMinutes(13));

  private final Post post;
  private final Component<BookingSaga> saga;
  private final Component<BackOffice> backOffice;
  private final Set<Message> repeated = new HashSet<>();
  private boolean repeatsEverything;
  private boolean unseen;
  private Component<BookingSaga> hearsTheAlarmClock;
  private String alarmClock = "the alarm clock";
  private Instant firstAlarm = Instant.MIN;

  /** Only the saga can crash. */
  CrossingDay(Lab lab) {
    this(lab, false);
  }

  private CrossingDay(Lab lab, boolean allCanCrash) {
    super(lab);
    this.post = new Post(lab, ledgers);
    lab.database("booking", Commands.SCHEMA + SagaStore.schema());
    this.saga = saga(SAGA, Duration.ZERO);
    this.hearsTheAlarmClock = saga;
    this.backOffice = lab.component(
            "back office",
            w -> new BackOffice(
                new CommandRelay(w.database("booking"), w.broker()),
                new BookingSaga(w.database("booking"), w.clock())))
        .sturdy()
        .quiet();
    listen(saga, BookingSaga::on, Topics.BOOKINGS);
    ANSWERS.forEach(topic -> listen(saga, BookingSaga::on, topic));
    List<Component<?>> others = List.of(
        listen(fleet(), Fleet::on, Topics.FLEET),
        listen(payments(), Payments::on, Topics.PAYMENTS),
        listen(ticketing(), Ticketing::on, Topics.TICKETING));
    others.forEach(Component::quiet);
    if (!allCanCrash) {
      others.forEach(Component::sturdy);
    }
    ALARMS.forEach(minute -> lab.after(Duration.ofMinutes(minute), this::ringsIfAnybodyWaits));
  }

  /** Fleet, Payments and Ticketing can crash as well. */
  static CrossingDay whereAllCanCrash(Lab lab) {
    return new CrossingDay(lab, true);
  }

  /** As if the alarm clock had been out of order till then. */
  CrossingDay firstAlarmAfter(Duration time) {
    firstAlarm = lab.clock().instant().plus(time);
    return this;
  }

  /** The alarm clock is heard by a second program, on a machine whose clock is that much fast. */
  CrossingDay alarmClockFastBy(Duration time) {
    hearsTheAlarmClock = saga("second saga", time);
    alarmClock = "the alarm clock, %d minutes fast".formatted(time.toMinutes());
    return this;
  }

  private static BookCrossing wish(String booking, String passenger, String voyage, long fare) {
    return new BookCrossing(booking, passenger, voyage, "card of " + passenger, fare);
  }

  // Who is there

  /** A program that runs the saga, on Booking's database; its clock is that much fast. */
  private Component<BookingSaga> saga(String name, Duration fast) {
    return lab.component(name, w -> {
      InstantSource clock = w.clock();
      return new BookingSaga(w.database("booking"), () -> clock.instant().plus(fast));
    });
  }

  private Component<Fleet> fleet() {
    return lab.component("fleet", w -> new Fleet(w.database("fleet"), post.lossy(w.broker())));
  }

  private Component<Payments> payments() {
    return lab.component(
        "payments", w -> new Payments(w.database("payments"), post.lossy(w.broker())));
  }

  private Component<Ticketing> ticketing() {
    return lab.component(
        "ticketing", w -> new Ticketing(w.database("ticketing"), post.lossy(w.broker())));
  }

  private <C> Component<C> listen(
      Component<C> component, Platform.Handler<C> handler, String topic) {
    boolean isSaga = component == saga;
    lab.platform().subscribe(topic, component, (object, message) -> {
      if (post.putsAside(message)) {
        return;
      }
      unseen = true;
      repeats(topic, message);
      lab.after(AT_ONCE, isSaga ? this::goesOn : this::looksIfSomebodyCrashed);
      handler.handle(object, message);
      if (!isSaga) {
        looksAtTheBooks();
      }
      unseen = false;
    });
    return component;
  }

  /** Nobody looked when it had happened. */
  private void looksIfSomebodyCrashed() {
    if (unseen) {
      unseen = false;
      looksAtTheBooks();
    }
  }

  // What happens

  /** From now on the auditors hold the web page to these rules too, at every moment. */
  CrossingDay watching(Rule... rules) {
    watch(rules);
    return this;
  }

  /** Whatever goes wrong on this day, this is the rule that explains it. */
  CrossingDay explainedBy(Rule rule) {
    explainBy(rule);
    return this;
  }

  /** Until then such commands cannot be handled and end among the dead letters. */
  CrossingDay outOfOrder(Class<? extends Command> type, Duration until) {
    post.outOfOrder(type, until);
    return this;
  }

  /** This passenger's money does not go back before then. */
  CrossingDay cannotBeRefunded(BookCrossing wish, Duration until) {
    post.cannotBeRefunded(wish, until);
    return this;
  }

  /** Until then every answer on this topic is lost. */
  CrossingDay silent(String topic, Duration until) {
    post.silent(topic, until);
    return this;
  }

  /** The first answer on this topic is this much on its way. */
  CrossingDay slow(String topic, Duration delay) {
    post.slow(topic, delay);
    return this;
  }

  /**
   * From now on the saga hears everything again: at once, after the next answer, and much later.
   */
  CrossingDay hearingEverythingAgain() {
    repeatsEverything = true;
    return this;
  }

  private void repeats(String topic, Message message) {
    boolean toTheSaga = topic.equals(Topics.BOOKINGS) || ANSWERS.contains(topic);
    if (repeatsEverything && toTheSaga && repeated.add(message)) {
      for (Duration delay : REPEATS) {
        lab.after(delay, () -> lab.platform().repeat(topic, message));
      }
    }
  }

  /** Passengers ask, and nothing happens yet. */
  void ask(BookCrossing... wishes) {
    for (BookCrossing wish : wishes) {
      asked.put(wish.booking(), wish);
      String id = "web-" + lab.platform().topic(Topics.BOOKINGS).size();
      lab.platform().publish(Topics.BOOKINGS, Mail.write(id, "web page", wish));
    }
  }

  /** A passenger presses the button once more, and nothing happens yet. */
  void askAgain(BookCrossing wish) {
    lab.mishap("asked again", "%s of %s".formatted(wish.booking(), wish.passenger()), "web page");
    ask(wish);
  }

  /** Many passengers who differ from this one in the booking's number only. */
  void askManyLike(BookCrossing wish, int many) {
    for (int i = 1; i <= many; i++) {
      ask(wish("%s-%d".formatted(wish.booking(), i), wish.passenger(), wish.voyage(), wish.fare()));
    }
  }

  /** Somebody who is none of Booking's business asks Fleet for a berth. */
  void travelAgencyAsksForABerth() {
    travelAgencyAsksForABerth("agency-1");
  }

  /** The same, in a message with this id. */
  void travelAgencyAsksForABerth(String id) {
    var hold = new HoldBerth("G-1", "Friday evening", "Group 1");
    lab.platform().publish(Topics.FLEET, Mail.write(id, "travel agency", hold));
  }

  /** Passengers ask, and everything that follows happens. */
  void asks(BookCrossing... wishes) {
    ask(wishes);
    lab.settle();
    look();
  }

  /** The program that runs the saga is stopped in good order, and started when it is needed. */
  void restartsTheSagaAfter(Duration time) {
    lab.after(time, saga::restart);
  }

  /** The alarm clock rings a few times more, although nobody waits. */
  void passes(Duration time) {
    passes(time, 3);
  }

  /** The same; the alarm clock rings so often. */
  void passes(Duration time, int rings) {
    for (int ring = 0; ring < rings; ring++) {
      lab.pass(time.dividedBy(rings));
      rings();
    }
    lab.settle();
    look();
  }

  /** The alarm clock rings once more, and nothing else happens yet. */
  void rings() {
    lab.note("rang", alarmClock, "");
    lab.after(AT_ONCE, this::goesOn);
    hearsTheAlarmClock.run("hear the alarm clock", BookingSaga::onTimer);
  }

  /** The saga hears the last answer of this topic once more. */
  void hearsAgain(String topic) {
    Message answer = last(topic);
    lab.mishap("repeated", answer.toString(), "broker");
    lab.platform().repeat(topic, answer);
  }

  /** One program hears the last answer of this topic while another hears the alarm clock. */
  void answersWhileTheAlarmClockRings(String topic) {
    Message answer = last(topic);
    lab.mishap("at once", "one hears " + answer.type() + ", one " + alarmClock, "two sagas");
    lab.after(AT_ONCE, this::goesOn);
    lab.sideBySide(
        saga.task("handle " + answer, program -> {
          program.on(answer);
          theWebPageShows(pageOf(program));
        }),
        hearsTheAlarmClock.task("hear the alarm clock", BookingSaga::onTimer));
  }

  /** The alarm clock rings while another program hears the last answer of this topic. */
  void theAlarmClockRingsWhileAnswers(String topic) {
    Message answer = last(topic);
    lab.mishap("at once", "one hears " + alarmClock + ", one " + answer.type(), "two sagas");
    lab.after(AT_ONCE, this::goesOn);
    Component<BookingSaga> other = saga("second saga", Duration.ZERO);
    List<Outcome> outcomes = lab.sideBySide(
        other.task("hear the alarm clock", BookingSaga::onTimer),
        saga.task("handle " + answer, program -> program.on(answer)));
    if (outcomes.get(1).failed()) {
      lab.platform().repeat(topic, answer);
    }
  }

  /**
   * Two programs hear at the same moment what Fleet and Payments have said; if only one of these
   * has been asked so far, they hear one after the other.
   */
  void hearsBothAtOnce() {
    Component<BookingSaga> other = saga("second saga", Duration.ZERO);
    var heard = new HashSet<Message>();
    for (int round = 1; round <= 2; round++) {
      var topics = new ArrayList<String>();
      var answers = new ArrayList<Message>();
      for (String topic : List.of(Topics.FLEET_ANSWERS, Topics.PAYMENTS_ANSWERS)) {
        lab.platform().topic(topic).stream().filter(heard::add).forEach(answer -> {
          topics.add(topic);
          answers.add(answer);
        });
      }
      hear(List.of(other, saga), topics, answers);
      lab.pass(Duration.ofMinutes(1));
    }
  }

  private void hear(
      List<Component<BookingSaga>> programs, List<String> topics, List<Message> answers) {
    var tasks = new ArrayList<Component.Task>();
    for (int i = 0; i < answers.size(); i++) {
      Message answer = answers.get(i);
      tasks.add(programs.get(i).task("handle " + answer, program -> program.on(answer)));
    }
    if (answers.size() > 1) {
      lab.mishap("at once", "each hears an answer", "two sagas");
    }
    lab.after(AT_ONCE, this::goesOn);
    List<Outcome> outcomes = lab.sideBySide(tasks.toArray(Component.Task[]::new));
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i).failed()) {
        lab.platform().repeat(topics.get(i), answers.get(i));
      }
    }
  }

  /** One program hears Fleet's last answer, while another hears it and that of Payments. */
  void hearsFleetWhileAnotherHearsBoth() {
    Message first = last(Topics.FLEET_ANSWERS);
    Message second = last(Topics.PAYMENTS_ANSWERS);
    lab.mishap(
        "at once",
        "one hears %s, one hears it and %s".formatted(first.type(), second.type()),
        "two sagas");
    Component<BookingSaga> other = saga("second saga", Duration.ZERO);
    lab.after(AT_ONCE, this::goesOn);
    lab.sideBySide(
        saga.task("handle " + first, program -> program.on(first)),
        other.task("handle both", program -> {
          program.on(first);
          program.on(second);
          theWebPageShows(pageOf(program));
        }));
    look();
  }

  private Message last(String topic) {
    List<Message> answers = lab.platform().topic(topic);
    return answers.get(answers.size() - 1);
  }

  /** Two programs hear the same wish at the same moment. */
  void asksTwoAtOnce(BookCrossing wish) {
    asked.put(wish.booking(), wish);
    Message message = Mail.write("web-0", "web page", wish);
    Component<BookingSaga> other = saga("second saga", Duration.ZERO);
    lab.mishap("at once", "both hear " + message, "two sagas");
    lab.after(AT_ONCE, this::goesOn);
    lab.sideBySide(
        saga.task("handle " + message, program -> program.on(message)),
        other.task("handle " + message, program -> program.on(message)));
    lab.settle();
    look();
  }

  /** Everything that is on its way happens. */
  void settles() {
    lab.settle();
    look();
  }

  private void ringsIfAnybodyWaits() {
    if (somebodyWaits() && !lab.clock().instant().isBefore(firstAlarm)) {
      rings();
    }
  }

  private void goesOn() {
    looksAtTheWebPage(true);
    looksIfSomebodyCrashed();
  }

  private void look() {
    looksAtTheWebPage(false);
    looksAtTheBooks();
  }

  /** Two programs in one, which saves time: they do not crash. */
  private record BackOffice(CommandRelay relay, BookingSaga page) {}

  private void looksAtTheWebPage(boolean afterCarrying) {
    var now = new HashMap<String, Progress>();
    backOffice.run("look at the web page", office -> {
      if (afterCarrying) {
        office.relay().run();
      }
      now.putAll(pageOf(office.page()));
    });
    theWebPageShows(now);
  }

  private Map<String, Progress> pageOf(BookingSaga program) {
    var page = new HashMap<String, Progress>();
    for (String booking : asked.keySet()) {
      program.progress(booking).ifPresent(progress -> page.put(booking, progress));
    }
    return page;
  }

  /** The saga could handle whatever came. */
  void requireNoDeadLetters(Rule rule) {
    List<Message> deadLetters = lab.platform().deadLetters(SAGA);
    lab.require(
        rule,
        deadLetters.isEmpty(),
        () -> "But %s ended among the dead letters.".formatted(deadLetters.get(0)));
  }
}
