package workbook.idempotent;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import workbook.idempotent.domain.CrossingCancelled;
import workbook.idempotent.domain.Desk;
import workbook.lab.Component;
import workbook.lab.Database;
import workbook.lab.Lab;
import workbook.lab.Outcome;
import workbook.lab.Platform;
import workbook.lab.Rule;
import workbook.ports.Message;

/** A pretend day at the refund desks of Payments: who is there, and what the books say. */
final class RefundDay {

  static final String CANCELLATIONS = "cancellations";

  static final CrossingCancelled ANNAS = new CrossingCancelled("B-7", "Anna", 40_00, 12_50);
  /** Her meals cost as much as the crossing. */
  static final CrossingCancelled ANNAS_FEAST = new CrossingCancelled("B-7", "Anna", 40_00, 40_00);

  static final CrossingCancelled BENS = new CrossingCancelled("B-8", "Ben", 25_00, 9_00);

  /**
   * Number 2 of harbour-1 and number 1-2 of harbour; number 2 of harbour1 and 12 of harbour; two
   * numbers that only capitals tell apart; two that have the same hash code in Java.
   */
  static final List<Message> LOOKALIKES = List.of(
      message("2", "harbour-1", ANNAS),
      message("1-2", "harbour", ANNAS),
      message("2", "harbour1", ANNAS),
      message("12", "harbour", ANNAS),
      message("k-7", "harbour", ANNAS),
      message("K-7", "harbour", ANNAS),
      message("Aa", "harbour", ANNAS),
      message("BB", "harbour", ANNAS));

  /** Two numbers as long as they can be, which differ at their ends. */
  static final List<Message> LONG_ONES = List.of(
      message("C-" + "0".repeat(97) + "1", ANNAS), message("C-" + "0".repeat(97) + "2", ANNAS));

  private static final int ATTEMPTS = 10;

  private final Lab lab;
  private final Database database;
  private final NightWatch nightWatch;
  private final Set<Message> announced = new LinkedHashSet<>();

  /** Anna has an account; nobody else has. */
  RefundDay(Lab lab) {
    this.lab = lab;
    this.database = lab.database("payments", PaymentsSchema.SQL + Inbox.schema());
    this.nightWatch = new NightWatch(lab, database);
    opensAccount(ANNAS);
  }

  /** The booking office announces a cancellation. */
  static Message message(String id, CrossingCancelled cancelled) {
    return message(id, "booking", cancelled);
  }

  static Message message(String id, String office, CrossingCancelled cancelled) {
    return Cancellations.write(id, office, cancelled);
  }

  // Who is there

  /** The fare desk, listening to the broker. */
  Component<RefundDesk> fareDesk() {
    return listening("fare desk", Desk.FARES);
  }

  /** The meal desk, listening to the broker. */
  Component<RefundDesk> mealDesk() {
    return listening("meal desk", Desk.MEALS);
  }

  private Component<RefundDesk> listening(String name, Desk desk) {
    Component<RefundDesk> component = desk(name, desk);
    lab.platform().subscribe(CANCELLATIONS, component, RefundDesk::on);
    return component;
  }

  private Component<RefundDesk> deskWithAnotherClock(String name, Desk desk, Duration ahead) {
    return lab.component(
        name, w -> new RefundDesk(desk, w.database(), () -> w.clock().instant().plus(ahead)));
  }

  private Component<RefundDesk> desk(String name, Desk desk) {
    return lab.component(name, w -> new RefundDesk(desk, w.database(), w.clock()));
  }

  // What happens

  void opensAccount(CrossingCancelled cancelled) {
    lab.note("opened", "an account for " + cancelled.passenger(), "");
    database.change(
        "insert into account (passenger, number, balance) values (?, ?, 0)"
            + " on conflict do nothing",
        cancelled.passenger(),
        "TA-" + cancelled.booking());
  }

  /** These are announced, one after the other, and everything that follows happens. */
  void announced(Message... messages) {
    for (Message message : messages) {
      publish(message);
    }
    lab.settle();
  }

  /** The broker delivers this once more, and everything that follows happens. */
  void repeated(Message message) {
    lab.platform().repeat(CANCELLATIONS, message);
    lab.settle();
  }

  /** Time goes by; every night, and once more at the end, the night watch tidies the memory. */
  void passes(Duration time) {
    nightWatch.passes(time);
  }

  /** What arrives in this order: what has been there before is a repeat. */
  void arrives(List<Message> deliveries) {
    for (Message message : deliveries) {
      if (announced.contains(message)) {
        lab.platform().repeat(CANCELLATIONS, message);
      } else {
        publish(message);
      }
    }
    lab.settle();
  }

  private void publish(Message message) {
    announced.add(message);
    lab.platform().publish(CANCELLATIONS, message);
  }

  /**
   * Two fare desks handle one message each, side by side: no two clocks agree to the last digit.
   */
  SideBySide sideBySide(Message one, Message other) {
    return sideBySide(one, other, Duration.ofMillis(1));
  }

  /** The first desk stands still for an hour in the middle, and the second is at work then. */
  SideBySide anHourApart(Message message) {
    lab.note("slow", "fare desk 1 has stopped for an hour when fare desk 2 begins", "");
    return sideBySide(message, message, Duration.ofHours(1));
  }

  private SideBySide sideBySide(Message one, Message other, Duration ahead) {
    announced.add(one);
    announced.add(other);
    var first = new Delivery(desk("fare desk 1", Desk.FARES), one);
    var second = new Delivery(deskWithAnotherClock("fare desk 2", Desk.FARES, ahead), other);
    first.note("");
    second.note("");
    List<Outcome> outcomes = lab.sideBySide(first.task(), second.task());
    first.ended(outcomes.get(0));
    second.ended(outcomes.get(1));
    return new SideBySide(first, second);
  }

  /** Two deliveries that were handled at the same time. */
  record SideBySide(Delivery first, Delivery second) {

    boolean oneIsAcknowledged() {
      return first.acknowledged || second.acknowledged;
    }

    boolean bothAreAcknowledged() {
      return first.acknowledged && second.acknowledged;
    }

    /** The broker delivers again what was not acknowledged, until it gives up. */
    SideBySide comeAgain() {
      first.comesAgain();
      second.comesAgain();
      return this;
    }
  }

  /** One message on its way to one desk. */
  final class Delivery {

    private final Component<RefundDesk> desk;
    private final Message message;
    private boolean acknowledged;

    private Delivery(Component<RefundDesk> desk, Message message) {
      this.desk = desk;
      this.message = message;
    }

    private void note(String again) {
      lab.note("delivered", message + again + "  -> " + desk.name(), "");
    }

    private Component.Task task() {
      return desk.task("handle " + message, d -> d.on(message));
    }

    private void comesAgain() {
      for (int attempt = 2; !acknowledged && attempt <= ATTEMPTS; attempt++) {
        lab.pass(Platform.redeliveryAfter(attempt - 1));
        note(" (again)");
        ended(desk.run("handle " + message, d -> d.on(message)));
      }
    }

    private void ended(Outcome outcome) {
      acknowledged = outcome.done();
      if (acknowledged) {
        lab.note("acknowledged", message.toString(), desk.name());
      }
    }
  }

  // What we see

  /** The fares desk has paid this crossing back so many times, and the money is there. */
  void requireRefunds(Rule rule, CrossingCancelled cancelled, int times) {
    requireRefunds(rule, Desk.FARES, cancelled, times);
  }

  /** The desk has paid its part back so many times, and the money is there. */
  void requireRefunds(Rule rule, Desk desk, CrossingCancelled cancelled, int times) {
    long paid = refunds(desk, cancelled);
    lab.require(rule, paid == times, () -> breach(desk, cancelled.passenger(), paid, times));
    requireThatTheBooksAgree(
        rule == RefundRules.NOT_PAID_IS_NOT_SEEN
            ? RefundRules.MONEY_ARRIVES
            : RefundRules.BOOKS_AGREE,
        cancelled.passenger());
  }

  private long refunds(Desk desk, CrossingCancelled cancelled) {
    return database.number(
        "select count(*) from refund where desk = ? and booking = ? and amount = ?",
        desk.name(),
        cancelled.booking(),
        desk.owes(cancelled));
  }

  private String breach(Desk desk, String passenger, long paid, int times) {
    String by = desk == Desk.MEALS ? " by the meal desk" : "";
    if (times == 1) {
      return paid == 0
          ? "But %s was never refunded%s.".formatted(passenger, by)
          : "But %s was refunded %s%s.".formatted(passenger, times(paid), by);
    }
    return "But %s's crossing was cancelled %s%s and refunded %s%s."
        .formatted(passenger, times(times), names(announced), times(paid), by);
  }

  /** Such as {@code (booking C-1, harbour C-1)}; nothing where they are many, or long. */
  private static String names(Set<Message> messages) {
    return messages.size() > 3 || messages.equals(Set.copyOf(LONG_ONES))
        ? ""
        : messages.stream()
            .map(message -> message.source() + " " + message.id())
            .collect(Collectors.joining(", ", " (", ")"));
  }

  private static String times(long count) {
    return count == 1 ? "1 time" : count + " times";
  }

  private void requireThatTheBooksAgree(Rule rule, String passenger) {
    long paid = database.number("select sum(amount) from refund where passenger = ?", passenger);
    long balance =
        database.number("select sum(balance) from account where passenger = ?", passenger);
    lab.require(
        rule,
        paid == balance,
        () -> "But the ledger says that %s got %s, and the account holds %s."
            .formatted(passenger, euros(paid), euros(balance)));
  }

  private static String euros(long cents) {
    return "%d.%02d".formatted(cents / 100, cents % 100);
  }

  /** Both deliveries came to an end. */
  void requireAcknowledged(Rule rule, SideBySide both) {
    lab.require(
        rule,
        both.bothAreAcknowledged(),
        () -> "But %s failed %d times, and the broker gave up."
            .formatted(
                (both.first().acknowledged ? both.second() : both.first()).desk.name(), ATTEMPTS));
  }

  /** No desk has written down a payment for this passenger. */
  void requireNothingPaid(Rule rule, CrossingCancelled cancelled) {
    long paid =
        database.number("select count(*) from refund where passenger = ?", cancelled.passenger());
    lab.require(
        rule,
        paid == 0,
        () -> "But %s has no account, and the ledger says %s was paid %s."
            .formatted(cancelled.passenger(), cancelled.passenger(), times(paid)));
  }

  /** The fare desk has acknowledged whatever came. */
  void requireNothingPutAside(Rule rule) {
    List<Message> deadLetters = lab.platform().deadLetters("fare desk");
    lab.require(
        rule, deadLetters.isEmpty(), () -> "But the dead letters hold " + deadLetters + ".");
  }

  /** The fare desk could not handle it, and it is where a person will look. */
  void requirePutAside(Rule rule, Message message) {
    List<Message> deadLetters = lab.platform().deadLetters("fare desk");
    lab.require(
        rule,
        deadLetters.equals(List.of(message)),
        () -> "But %s was acknowledged, and the dead letters hold %s."
            .formatted(words(message), deadLetters.isEmpty() ? "nothing" : deadLetters));
  }

  private static String words(Message message) {
    int length = message.id().length();
    return length < 40 ? message.toString() : "a message with an id of " + length + " characters";
  }

  /** All tables apart from the books hold no more than this, whatever they look like. */
  void requireMemoryOfAtMost(int most, String after) {
    nightWatch.requireMemoryOfAtMost(most, after);
  }
}
