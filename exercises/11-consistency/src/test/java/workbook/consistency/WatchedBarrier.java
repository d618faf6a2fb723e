package workbook.consistency;

import static workbook.consistency.ConsistencyRules.LAST_WRITE;
import static workbook.consistency.ConsistencyRules.NOT_WITHOUT_A_WORD;
import static workbook.consistency.ConsistencyRules.ONE_TICKET;
import static workbook.consistency.ConsistencyRules.OUTAGE_IS_NO_REFUSAL;
import static workbook.consistency.ConsistencyRules.SLOW_IS_NOT_AWAY;
import static workbook.consistency.ConsistencyRules.SOMEBODY_STANDS_THERE;
import static workbook.consistency.ConsistencyRules.TOLD;
import static workbook.consistency.ConsistencyRules.VALID_BOARDS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import workbook.consistency.ticketing.Standing;
import workbook.consistency.ticketing.TicketState;
import workbook.lab.Lab;

/** The barrier of V-7: it knows who stands there, and watches for whom it moves. */
final class WatchedBarrier implements Barrier {

  static final String V_7 = "V-7";

  private static final Duration ONE_SECOND_MORE = PATIENCE.plusMillis(1_001);
  private static final Duration COMES_BACK_AFTER = Duration.ofSeconds(5);
  private static final Duration THE_SHIP_LEAVES = Duration.ofSeconds(25);

  /** For so long the gate looks up once a second. */
  static final Duration SOMEBODY_LOOKS_UP = Duration.ofSeconds(45);

  /** Somebody in front of the barrier. */
  private static final class Person {
    final Instant since;
    int words;

    Person(Instant since) {
      this.since = since;
    }
  }

  private final Lab lab;
  private final TicketBook book;
  private final Consumer<String> comesBack;
  private final Instant shipLeaves;
  private final Instant lightsOut;
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, Long> told = new HashMap<>();
  private final List<String> aboard = new ArrayList<>();
  private final Set<String> elsewhere = new HashSet<>();
  private int sentAway;

  /** @param comesBack what somebody does with their ticket who was asked to try again */
  WatchedBarrier(Lab lab, TicketBook book, Consumer<String> comesBack) {
    this.lab = lab;
    this.book = book;
    this.comesBack = comesBack;
    this.shipLeaves = now().plus(THE_SHIP_LEAVES);
    this.lightsOut = now().plus(SOMEBODY_LOOKS_UP);
  }

  /** Somebody stands here from now on, and shows this ticket. */
  void arrives(String ticket) {
    lab.note("shown", ticket + " at the barrier", "");
    var person = new Person(now());
    people.put(ticket, person);
    hearsAnotherWord(ticket, person);
  }

  private void hearsAnotherWord(String ticket, Person person) {
    int words = person.words;
    lab.after(
        ONE_SECOND_MORE,
        () -> lab.require(
            NOT_WITHOUT_A_WORD,
            people.get(ticket) != person || person.words > words || now().isAfter(lightsOut),
            () -> "But somebody stands there with %s and has heard nothing for %d s."
                .formatted(ticket, ONE_SECOND_MORE.toSeconds())));
  }

  /** Another gate has let this ticket aboard. */
  void letAboardElsewhere(String ticket) {
    elsewhere.add(ticket);
  }

  /** The gate was notified of this version. */
  void told(String ticket, long version) {
    told.merge(ticket, version, Math::max);
  }

  @Override
  public void open(String ticket) {
    lab.note("opened", "for " + ticket, "barrier");
    lab.require(
        ONE_TICKET,
        !elsewhere.contains(ticket),
        () -> "But it opened for %s, with which somebody went aboard at another gate."
            .formatted(ticket));
    long atScan = versionAtScan(ticket, leaves(ticket, "opened"));
    if (neverLets(ticket, atScan)) {
      long version = lastThatLet(ticket, atScan);
      throw lab.broken(
          LAST_WRITE,
          version == 0
              ? "But it opened for %s, which was never valid for %s.".formatted(ticket, V_7)
              : "But it opened for %s, which had not been valid for %,d ms."
                  .formatted(ticket, book.behind(ticket, version)));
    }
    long known = told.getOrDefault(ticket, 0L);
    if (known > atScan && neverLets(ticket, known)) {
      throw lab.broken(
          TOLD,
          "But it opened for %s as of version %d, and had been told of version %d."
              .formatted(ticket, lastThatLet(ticket, known), known));
    }
    aboard.add(ticket);
  }

  @Override
  public void refuse(String ticket) {
    lab.note("refused", ticket + " is not valid for V-7", "barrier");
    long atScan = versionAtScan(ticket, leaves(ticket, "refused somebody"));
    if (letsAlwaysSince(ticket, atScan)) {
      throw lab.broken(
          OUTAGE_IS_NO_REFUSAL,
          book.now(ticket).standing() == Standing.ABOARD
              ? "But %s was refused: the ledger let it aboard here, and nobody has come through."
                  .formatted(ticket)
              : "But somebody was told that %s is not valid, and it is.".formatted(ticket));
    }
    long known = told.getOrDefault(ticket, 0L);
    if (known > atScan && letsAlwaysSince(ticket, known)) {
      throw lab.broken(
          TOLD,
          "But it refused %s, and had been told of version %d, which is valid."
              .formatted(ticket, known));
    }
  }

  @Override
  public void cannotTell(String ticket) {
    lab.note("sent away", "whoever has " + ticket + ", to try again later", "barrier");
    leaves(ticket, "sent somebody away");
    sentAway++;
    if (now().isBefore(shipLeaves)) {
      lab.after(COMES_BACK_AFTER, () -> comesBack.accept(ticket));
    }
  }

  @Override
  public void askToWait(String ticket) {
    lab.note("said", "one moment, please, to whoever has " + ticket, "barrier");
    Person person = people.get(ticket);
    if (person != null) {
      person.words++;
      hearsAnotherWord(ticket, person);
    }
  }

  private Person leaves(String ticket, String what) {
    Person person = people.remove(ticket);
    if (person == null) {
      throw lab.broken(
          SOMEBODY_STANDS_THERE,
          "But it %s for %s, and nobody stood there with it any more.".formatted(what, ticket));
    }
    return person;
  }

  private long versionAtScan(String ticket, Person person) {
    return book.asOf(ticket, person.since).version();
  }

  /** Neither that version nor any later one, so far. */
  private boolean neverLets(String ticket, long version) {
    return book.from(ticket, version).stream().noneMatch(this::lets);
  }

  /** That version and all later ones. Whoever is aboard with it already may be told to stop. */
  private boolean letsAlwaysSince(String ticket, long version) {
    return book.from(ticket, version).stream()
        .allMatch(
            state -> state.isValidFor(V_7) || lets(state) && !aboard.contains(state.ticket()));
  }

  private long lastThatLet(String ticket, long before) {
    return book.from(ticket, 0).stream()
        .filter(state -> state.version() < before && lets(state))
        .mapToLong(TicketState::version)
        .max()
        .orElse(0);
  }

  private boolean lets(TicketState state) {
    return state.isValidFor(V_7)
        || state.standing() == Standing.ABOARD
            && state.voyage().equals(V_7)
            && !elsewhere.contains(state.ticket());
  }

  void requireAboard(String... tickets) {
    for (String ticket : tickets) {
      lab.require(
          VALID_BOARDS,
          aboard.contains(ticket),
          () -> "But %s is valid, and whoever has it %s."
              .formatted(
                  ticket,
                  people.containsKey(ticket) ? "still stands at the barrier" : "is not aboard"));
    }
  }

  void requireNobodySentAway() {
    lab.require(
        SLOW_IS_NOT_AWAY,
        sentAway == 0,
        () -> "But somebody was sent away, and the answer was on its way.");
  }

  /** Nobody stands there any more. */
  void requireAnswered() {
    people.keySet().forEach(ticket -> {
      throw lab.broken(
          NOT_WITHOUT_A_WORD, "But whoever has %s stands there for ever.".formatted(ticket));
    });
  }

  private Instant now() {
    return lab.clock().instant();
  }
}
