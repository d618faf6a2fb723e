package workbook.saga;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import workbook.lab.Lab;
import workbook.lab.Rule;
import workbook.saga.messages.Command.BookCrossing;

/** A day on which auditors hold the books against each other and against the web page. */
abstract class AuditedDay {

  private static final Set<Progress> NO = Set.of(Progress.GOING_BACK, Progress.NOT_BOOKED);

  final Lab lab;
  final Ledgers ledgers;
  final Map<String, BookCrossing> asked = new LinkedHashMap<>();
  private final Map<String, Progress> shown = new HashMap<>();
  private final Set<Rule> watched = new HashSet<>();
  private Rule instead;

  AuditedDay(Lab lab) {
    this.lab = lab;
    this.ledgers = new Ledgers(lab);
  }

  void watch(Rule... rules) {
    watched.addAll(List.of(rules));
  }

  void explainBy(Rule rule) {
    instead = rule;
  }

  private void require(Rule rule, boolean holds, Supplier<String> breach) {
    lab.require(explained(rule), holds, breach);
  }

  private Rule explained(Rule rule) {
    return instead == null ? rule : instead;
  }

  boolean somebodyWaits() {
    return asked.keySet().stream().anyMatch(booking -> !isOver(booking));
  }

  private boolean isOver(String booking) {
    Progress progress = shown.get(booking);
    return progress == Progress.BOOKED || progress == Progress.NOT_BOOKED;
  }

  // What they see, all the time

  void theWebPageShows(Map<String, Progress> now) {
    asked.values().forEach(wish -> shows(wish, now.get(wish.booking())));
  }

  private void shows(BookCrossing wish, Progress now) {
    Progress before = shown.get(wish.booking());
    requireThatThePageStillKnows(wish, before, now);
    if (now != null && now != before) {
      shown.put(wish.booking(), now);
      lab.note(
          "shows", "%s of %s is %s".formatted(wish.booking(), wish.passenger(), now), "web page");
      requireThatItStands(wish, before, now);
      requireThatThePageIsRight(wish);
    }
  }

  private void requireThatThePageStillKnows(BookCrossing wish, Progress before, Progress now) {
    lab.require(
        SagaRules.ANSWER_STANDS,
        !watched.contains(SagaRules.ANSWER_STANDS) || before == null || now != null,
        () -> "But %s of %s was %s, and now the web page knows nothing of it."
            .formatted(wish.booking(), wish.passenger(), before));
  }

  /** Whatever else goes wrong on this day: after the end only old news can decide something. */
  private void requireThatItStands(BookCrossing wish, Progress before, Progress now) {
    boolean over = before == Progress.BOOKED || before == Progress.NOT_BOOKED;
    boolean noNoMore = before == Progress.GOING_BACK && now != Progress.NOT_BOOKED;
    Rule rule = SagaRules.ANSWER_STANDS;
    lab.require(
        before == Progress.NOT_BOOKED ? rule : explained(rule),
        !watched.contains(SagaRules.ANSWER_STANDS) || !over && !noNoMore,
        () -> "But %s of %s was %s, and now it is %s."
            .formatted(wish.booking(), wish.passenger(), before, now));
  }

  void looksAtTheBooks() {
    ledgers.look();
    asked.values().forEach(wish -> {
      requireNoTicketAlone(wish);
      requireNoneTooMany(wish);
      requireThatThePageIsRight(wish);
    });
  }

  private void requireNoTicketAlone(BookCrossing wish) {
    Rule rule = shown.get(wish.booking()) == Progress.GOING_BACK
        ? SagaRules.TICKET_GOES_FIRST
        : SagaRules.TICKET_COMES_LAST;
    require(
        rule,
        !ledgers.hasTicket(wish) || ledgers.hasBerth(wish) && ledgers.hasPaid(wish),
        () -> "But " + ledgers.of(wish) + ".");
  }

  private void requireNoneTooMany(BookCrossing wish) {
    long most = asked.values().stream().filter(other -> looksLike(other, wish)).count();
    require(
        SagaRules.ONCE,
        ledgers.berths(wish) <= most
            && ledgers.charges(wish) <= most
            && ledgers.tickets(wish) <= most,
        () -> butFor(most, wish));
  }

  private void requireNoneTooFew(BookCrossing wish) {
    long booked = asked.values().stream()
        .filter(other -> looksLike(other, wish))
        .filter(other -> shown.get(other.booking()) == Progress.BOOKED)
        .count();
    require(
        SagaRules.ONCE,
        booked < 2
            || ledgers.berths(wish) == booked
                && ledgers.charges(wish) == booked
                && ledgers.tickets(wish) == booked,
        () -> butFor(booked, wish));
  }

  private String butFor(long bookings, BookCrossing wish) {
    return "But for %d booking%s to %s %s."
        .formatted(bookings, bookings == 1 ? "" : "s", wish.voyage(), ledgers.of(wish));
  }

  private static boolean looksLike(BookCrossing one, BookCrossing other) {
    return one.voyage().equals(other.voyage()) && one.passenger().equals(other.passenger());
  }

  private void requireThatThePageIsRight(BookCrossing wish) {
    Progress progress = shown.get(wish.booking());
    if (progress == Progress.BOOKED) {
      require(SagaRules.ALL_THREE, wish, hasAll(wish));
    }
    if (progress == Progress.NOT_BOOKED && watched.contains(SagaRules.OVER_IS_OVER)) {
      require(SagaRules.OVER_IS_OVER, wish, hasNothing(wish));
    }
  }

  private void require(Rule rule, BookCrossing wish, boolean holds) {
    require(
        rule,
        holds,
        () -> "But %s is %s, and %s."
            .formatted(
                wish.booking(),
                shown.containsKey(wish.booking())
                    ? shown.get(wish.booking())
                    : "not on the web page",
                ledgers.of(wish)));
  }

  private boolean hasAll(BookCrossing wish) {
    return ledgers.hasBerth(wish) && ledgers.hasPaid(wish) && ledgers.hasTicket(wish);
  }

  private boolean hasNothing(BookCrossing wish) {
    return !ledgers.hasBerth(wish) && !ledgers.hasPaid(wish) && !ledgers.hasTicket(wish);
  }

  // What the auditors see in the end

  /** They are booked, and have all that belongs to it. */
  void requireBooked(Rule rule, BookCrossing... wishes) {
    for (BookCrossing wish : wishes) {
      require(rule, wish, hasAll(wish) && shown.get(wish.booking()) == Progress.BOOKED);
      requireNoneTooFew(wish);
    }
  }

  /** They have been told no, and have nothing of it. */
  void requireNothingLeft(Rule rule, BookCrossing... wishes) {
    for (BookCrossing wish : wishes) {
      require(rule, wish, hasNothing(wish) && NO.contains(progress(wish)));
    }
  }

  /** They have all or nothing, and what the web page says of it is true. */
  void requireAllOrNothing(Rule rule, BookCrossing... wishes) {
    for (BookCrossing wish : wishes) {
      require(
          rule,
          wish,
          hasAll(wish) && progress(wish) == Progress.BOOKED
              || hasNothing(wish) && NO.contains(progress(wish)));
    }
  }

  /** Nobody waits any more, and nothing is still to be taken back. */
  void requireAllAtAnEnd() {
    asked.values().forEach(wish -> require(SagaRules.ENDS, wish, isOver(wish.booking())));
  }

  /** Whoever asked knows how it ends, although not everything may be taken back yet. */
  void requireAllTold() {
    asked
        .values()
        .forEach(
            wish -> require(SagaRules.TOLD_IN_TIME, wish, progress(wish) != Progress.UNDER_WAY));
  }

  private Progress progress(BookCrossing wish) {
    return shown.getOrDefault(wish.booking(), Progress.UNDER_WAY);
  }
}
