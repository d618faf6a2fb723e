package workbook.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import workbook.lab.Action;
import workbook.lab.Component;
import workbook.lab.Database;
import workbook.lab.Lab;
import workbook.lab.Outcome;
import workbook.lab.Platform;
import workbook.lab.Rule;
import workbook.ports.Message;
import workbook.process.domain.Command.OfferVoyage;
import workbook.process.domain.News;
import workbook.process.domain.News.CrossingCancelled;
import workbook.process.domain.News.DeadlinePassed;
import workbook.process.domain.News.MoneyPreferred;
import workbook.process.domain.News.OfferAnswered;

/** A few pretend days at the rebooking desk: who is there, and what became of the bookings. */
final class RebookingDay {

  static final CrossingCancelled ANNAS =
      new CrossingCancelled("B-7", "Anna", List.of("mon-9", "tue-9"));
  static final CrossingCancelled ANNAS_SECOND =
      new CrossingCancelled("B-71", "Anna", List.of("mon-9", "tue-9"));
  static final CrossingCancelled BENS =
      new CrossingCancelled("B-8", "Ben", List.of("mon-9", "tue-9"));
  static final CrossingCancelled DORAS =
      new CrossingCancelled("B-10", "Dora", List.of("mon-9", "tue-9", "mon-18"));
  static final CrossingCancelled CLEOS = new CrossingCancelled("B-9", "Cleo", List.of("tue-9"));

  static final String BOOKINGS = "bookings";
  static final String ANSWERS = "answers";
  static final String REPLIES = "replies";

  private static final int ATTEMPTS = 10;

  private final Lab lab;
  private final Database database;
  private final Neighbours neighbours;
  private final List<Component<RebookingDesk>> desks;
  private int letters;
  private int deadlines;

  /** One desk, which hears everything. */
  RebookingDay(Lab lab) {
    this(lab, 1);
    desks.forEach(Component::quiet);
  }

  /** One desk, and failures also show what it commits. */
  static RebookingDay withCommits(Lab lab) {
    return new RebookingDay(lab, 1);
  }

  /** Two desks: one hears of bookings and from Fleet and Payments, the other all the rest. */
  static RebookingDay withTwoDesks(Lab lab) {
    return new RebookingDay(lab, 2);
  }

  private RebookingDay(Lab lab, int desks) {
    this.lab = lab;
    this.database = lab.database("rebooking", BlocksSchema.SQL + CaseFiles.schema());
    this.neighbours = new Neighbours(lab);
    this.desks = new ArrayList<>();
    for (int n = 1; n <= desks; n++) {
      String name = desks == 1 ? "desk" : "desk " + n;
      this.desks.add(
          lab.component(name, w -> new RebookingDesk(w.database(), w.broker(), w.clock())));
    }
    for (String topic : List.of(BOOKINGS, REPLIES)) {
      lab.platform().subscribe(topic, this.desks.get(0), RebookingDesk::on);
    }
    for (String topic : List.of(ANSWERS, Deadlines.TOPIC)) {
      lab.platform().subscribe(topic, this.desks.get(desks - 1), RebookingDesk::on);
    }
    lab.every(Duration.ofMillis(100), this::relay);
    lab.every(Duration.ofMinutes(30), this::looksAtTheClock);
  }

  Neighbours neighbours() {
    return neighbours;
  }

  Component<RebookingDesk> desk() {
    return desks.get(0);
  }

  /** The relay of the outbox: it takes what is committed, in order, and never fails. */
  private void relay() {
    lab.platform().topic(Outbox.TOPIC).forEach(neighbours::receive);
    for (Map<String, Object> row :
        database.rows("select id, type, booking, payload from outbox where not sent order by id")) {
      neighbours.receive(new Message(
          "command-" + row.get("id"),
          Outbox.SOURCE,
          (String) row.get("type"),
          (String) row.get("booking"),
          (String) row.get("payload")));
      database.change("update outbox set sent = true where id = ?", row.get("id"));
    }
  }

  // What happens

  /** Fleet's cancellation is announced for these bookings, and everything that follows happens. */
  void cancelled(CrossingCancelled... cancelled) {
    for (CrossingCancelled each : cancelled) {
      lab.platform().publish(BOOKINGS, announcement(each));
    }
    lab.settle();
  }

  /** One more message that says the same. */
  Message announcement(CrossingCancelled cancelled) {
    return Wire.write("cancelled-" + ++letters, "booking", cancelled);
  }

  /** The passenger will answer the first offer like this, the second like that; then no more. */
  void willAnswer(CrossingCancelled whose, boolean... yes) {
    neighbours.onOffer(whose, offer -> {
      int nth = neighbours.offers(whose).size();
      if (nth <= yes.length) {
        publish(ANSWERS, answer(whose, offer.voyage(), yes[nth - 1]));
      }
    });
  }

  /** Whatever was ever said to the desk is said again, in new letters. */
  void everythingIsSaidAgain() {
    for (String topic : List.of(REPLIES, ANSWERS, BOOKINGS, Deadlines.TOPIC)) {
      for (Message old : lab.platform().topic(topic)) {
        publish(topic, Wire.write("again-" + ++letters, old.source(), Wire.readNews(old)));
      }
    }
    deadlines = lab.platform().topic(Deadlines.TOPIC).size();
    lab.settle();
  }

  /** The passenger answers the last offer, and everything that follows happens. */
  void says(CrossingCancelled whose, boolean yes) {
    saysTo(whose, neighbours.lastOffer(whose).voyage(), yes);
  }

  void saysTo(CrossingCancelled whose, String voyage, boolean yes) {
    publish(ANSWERS, answer(whose, voyage, yes));
    lab.settle();
  }

  /** The passenger's answer, given now. */
  Message answer(CrossingCancelled whose, String voyage, boolean yes) {
    return letter(
        (yes ? "yes-to-" : "no-to-") + voyage,
        new OfferAnswered(whose.booking(), voyage, yes, lab.clock().instant()));
  }

  /** The passenger would rather have the money, and everything that follows happens. */
  void prefersMoney(CrossingCancelled whose) {
    publish(ANSWERS, wish(whose));
    lab.settle();
  }

  Message wish(CrossingCancelled whose) {
    return letter("money-please", new MoneyPreferred(whose.booking()));
  }

  private Message letter(String says, News news) {
    return Wire.write(says + "-" + ++letters, "passengers", news);
  }

  Message publish(String topic, Message message) {
    lab.platform().publish(topic, message);
    return message;
  }

  /** Time goes by until shortly before the last offer ends, and the desk looks at the clock. */
  void lastOfferIsAboutToEnd(CrossingCancelled whose) {
    Instant end = neighbours.lastOffer(whose).answerBy();
    until(end.minusMillis(10));
    looksAtTheClock();
    until(end.minusMillis(1));
    relay();
  }

  /** Time goes by until the last offer ends, and a moment more; everything that follows happens. */
  void lastOfferEnds(CrossingCancelled whose) {
    until(neighbours.lastOffer(whose).answerBy().plusSeconds(1));
    lab.settle();
  }

  /** Longer than an offer stands; everything that follows happens. */
  void aDayPasses() {
    lab.pass(OfferVoyage.STANDS_FOR.plusHours(1));
    lab.settle();
  }

  /** So long that nobody expects any letter any more. */
  void aSummerPasses() {
    lab.pass(Duration.ofDays(100));
    lab.settle();
  }

  /** Does this when so much time has passed. */
  void later(Duration delay, Runnable work) {
    lab.after(delay, work);
  }

  /** Time goes by until then; what lies with the broker is delivered. */
  void until(Instant then) {
    Duration left = Duration.between(lab.clock().instant(), then);
    if (left.isNegative()) {
      throw new IllegalStateException("that was " + left.negated() + " ago");
    }
    lab.pass(left);
  }

  /** The desk looks at the clock now; what it finds is on its way and not delivered yet. */
  void looksAtTheClock() {
    desk().run("look at the clock", RebookingDesk::lookAtTheClock);
    List<Message> published = lab.platform().topic(Deadlines.TOPIC);
    published.stream().skip(deadlines).forEach(this::notePassed);
    deadlines = published.size();
  }

  private void notePassed(Message message) {
    var passed = (DeadlinePassed) Wire.readNews(message);
    lab.note("is over", "the deadline \"%s\" of %s".formatted(passed.token(), message.key()), "");
  }

  /** The message alone is handled, and what follows from it at once is carried away. */
  void isHandled(Message message) {
    lab.note("delivered", message + "  -> " + desk().name(), "");
    desk().run("handle " + message, desk -> desk.on(message));
    relay();
  }

  /** What the desk has decided is carried away; says whether the booking has got anything. */
  boolean isDecided(CrossingCancelled whose) {
    relay();
    return !neighbours.got(whose).isEmpty();
  }

  /** Two desks handle one message each, side by side; what is not acknowledged comes again. */
  void sideBySide(Message one, Message other) {
    sideBySide(new Job("desk 1", one), new Job("desk 2", other));
  }

  /** The same with an answer and the deadline of the offer, which is over by now. */
  void sideBySideWithTheDeadline(Message answer) {
    boolean timersAreSet = database.number("select count(*) from deadline") > 0;
    if (timersAreSet) {
      looksAtTheClock();
    }
    List<Message> deadlines = lab.platform().topic(Deadlines.TOPIC);
    sideBySide(
        new Job("desk 1", answer),
        deadlines.isEmpty()
            ? new Job("desk 2", "look at the clock", RebookingDesk::lookAtTheClock)
            : new Job("desk 2", deadlines.get(0)));
  }

  /** The same with what Fleet replies to the answer, as soon as Fleet has been asked. */
  void sideBySideWithFleetsReply(Message answer) {
    neighbours.answerLater();
    sideBySide(
        new Job("desk 1", answer),
        new Job("desk 2", "handle what Fleet has replied", this::handlesReplies));
    neighbours.answerNow();
    lab.settle();
  }

  private void handlesReplies(RebookingDesk desk) {
    relay();
    neighbours.answers().forEach(reply -> {
      lab.note("delivered", reply + "  -> desk 2", "");
      desk.on(reply);
      neighbours.isDelivered(reply);
    });
  }

  private void sideBySide(Job first, Job second) {
    List<Outcome> outcomes = lab.sideBySide(first.task(), second.task());
    first.ended(outcomes.get(0));
    second.ended(outcomes.get(1));
    first.comesAgain();
    second.comesAgain();
    lab.settle();
  }

  /** Something that one desk has to do, again and again until it comes back normally. */
  private final class Job {

    private final Component<RebookingDesk> desk;
    private final String what;
    private final Action<RebookingDesk> action;
    private boolean done;

    Job(String desk, Message message) {
      this(desk, "handle " + message, each -> each.on(message));
      lab.note("delivered", message + "  -> " + desk, "");
    }

    Job(String desk, String what, Action<RebookingDesk> action) {
      this.desk = lab.component(desk, w -> new RebookingDesk(w.database(), w.broker(), w.clock()));
      this.what = what;
      this.action = action;
    }

    Component.Task task() {
      return desk.task(what, action);
    }

    void comesAgain() {
      for (int attempt = 2; !done && attempt <= ATTEMPTS; attempt++) {
        lab.pass(Platform.redeliveryAfter(attempt - 1));
        lab.note("again", what, desk.name());
        ended(desk.run(what, action));
      }
    }

    void ended(Outcome outcome) {
      done = outcome.done();
    }
  }

  // What we see

  /** These voyages were offered for the booking, in this order, and no others. */
  void requireOffers(Rule rule, CrossingCancelled whose, String... voyages) {
    List<String> offered =
        neighbours.offers(whose).stream().map(OfferVoyage::voyage).toList();
    lab.require(
        rule,
        offered.equals(List.of(voyages)),
        () -> "But %s was offered %s%s."
            .formatted(
                of(whose),
                offered.isEmpty() ? "nothing" : String.join(" and then ", offered),
                notAsExpected(offered, List.of(voyages))));
  }

  private static String notAsExpected(List<String> offered, List<String> voyages) {
    if (voyages.size() > offered.size()) {
      return ", and not " + voyages.get(offered.size());
    }
    return voyages.size() == offered.size() && offered.containsAll(voyages)
        ? ", and not in the order " + String.join(", ", voyages)
        : "";
  }

  void requireRebooked(Rule rule, CrossingCancelled whose, String voyage) {
    requireOutcome(rule, whose, List.of("a berth on " + voyage));
    requireClosed(rule, whose, "REBOOKED");
  }

  void requireRefunded(Rule rule, CrossingCancelled whose) {
    requireOutcome(rule, whose, List.of("the fare back"));
    requireClosed(rule, whose, "REFUNDED");
  }

  /** Either a berth or the money, once, and everybody was told so once. */
  void requireOneOutcome(Rule rule, CrossingCancelled whose) {
    List<String> got = neighbours.got(whose);
    lab.require(rule, got.size() == 1, () -> breach(whose, got));
    requireClosed(rule, whose, got.get(0).startsWith("a berth") ? "REBOOKED" : "REFUNDED");
  }

  void requireNothingYet(Rule rule, CrossingCancelled whose) {
    requireOutcome(rule, whose, List.of());
  }

  private void requireOutcome(Rule rule, CrossingCancelled whose, List<String> expected) {
    List<String> got = neighbours.got(whose);
    lab.require(rule, got.equals(expected), () -> breach(whose, got));
  }

  private String breach(CrossingCancelled whose, List<String> got) {
    return "But %s got %s."
        .formatted(
            of(whose), got.isEmpty() ? "neither a berth nor the money" : String.join(" and ", got));
  }

  private void requireClosed(Rule rule, CrossingCancelled whose, String outcome) {
    List<String> closed = neighbours.closed(whose);
    lab.require(
        rule,
        closed.equals(List.of(outcome)),
        () -> closed.isEmpty()
            ? "But nobody was told how it ended for " + of(whose) + "."
            : "But everybody was told that %s is %s."
                .formatted(of(whose), String.join(" and then ", closed)));
  }

  void requireToldTooLate(Rule rule, CrossingCancelled whose, String voyage) {
    lab.require(
        rule,
        neighbours.toldTooLate(whose).contains(voyage),
        () -> "But %s said yes to %s and never heard a word.".formatted(whose.passenger(), voyage));
  }

  void requireNotToldTooLate(Rule rule, CrossingCancelled whose) {
    lab.require(
        rule,
        neighbours.toldTooLate(whose).isEmpty(),
        () -> "But %s was told that %s is gone."
            .formatted(whose.passenger(), neighbours.toldTooLate(whose).get(0)));
  }

  private static String of(CrossingCancelled whose) {
    return whose.passenger() + " (" + whose.booking() + ")";
  }
}
