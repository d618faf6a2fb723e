package workbook.ordering;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import workbook.lab.Component;
import workbook.lab.Database;
import workbook.lab.Lab;
import workbook.lab.Outcome;
import workbook.lab.Rule;
import workbook.ports.Message;

/** A pretend evening at the gate: what was announced, what arrives, and what the list shows. */
final class GateDay {

  static final String ANNOUNCEMENTS = "announcements";

  /** What is said in a step about a list that shows what never was. */
  private static final Map<Rule, Rule> ONLY_WHAT_WAS = Map.of(
      OrderingRules.ACKNOWLEDGED_IS_KEPT, OrderingRules.ONE_STROKE,
      OrderingRules.TWO_PROGRAMS, OrderingRules.ONE_AT_A_TIME,
      OrderingRules.NOT_IN_SILENCE, OrderingRules.NOT_SKIPPED,
      OrderingRules.ASKED_UNTIL_ANSWERED, OrderingRules.NOT_SKIPPED,
      OrderingRules.WAITING_IS_NOT_SEEN, OrderingRules.NOT_SKIPPED);

  private static final String COUNTER = "counter";
  private static final int LINES = 6;

  private final Lab lab;
  private final Database database;
  private final Component<BoardingList> gate;
  private final PretendBooking booking;
  private final Set<Announcement> arrived = new LinkedHashSet<>();
  private final Map<String, List<Map<Integer, String>>> shown = new LinkedHashMap<>();
  private boolean looked = true;

  /** These have happened at the counters; the gate has heard of none of them. */
  GateDay(Lab lab, List<Announcement> happened) {
    this.lab = lab;
    this.database = lab.database("gate", GateSchema.SQL + WaitingRoom.schema());
    this.booking = new PretendBooking(lab);
    lab.peer(PretendBooking.NAME, Booking.class, booking);
    this.gate = program("gate");
    lab.platform().subscribe(ANNOUNCEMENTS, gate, this::handle);
    happens(happened);
  }

  // Who is there

  /** The program that listens. */
  Component<BoardingList> gate() {
    return gate;
  }

  /** One more program that keeps the same list. */
  Component<BoardingList> program(String name) {
    return lab.component(
        name, w -> new BoardingList(w.database(), w.clock(), w.peer(Booking.class)));
  }

  PretendBooking booking() {
    return booking;
  }

  // What happens

  /** This happens at the counters, and is on its way. */
  void happens(List<Announcement> announcements) {
    for (Announcement announcement : announcements) {
      booking.announces(announcement);
      shown.computeIfAbsent(announcement.voyage(), voyage -> new ArrayList<>());
    }
    int noted = announcements.size() > LINES ? 2 : announcements.size();
    announcements.stream().limit(noted).forEach(this::noteThatItHappened);
    if (noted < announcements.size()) {
      lab.note("happened", "... and so on", COUNTER);
      noteThatItHappened(announcements.get(announcements.size() - 1));
    }
  }

  private void noteThatItHappened(Announcement announcement) {
    lab.note("happened", announcement.toString(), COUNTER);
  }

  /** These come to the gate, one after the other; what was there before comes again. */
  void arrives(Announcement... announcements) {
    for (Announcement announcement : announcements) {
      Message message = Announcements.write(announcement);
      if (arrived.add(announcement)) {
        lab.platform().publish(ANNOUNCEMENTS, message);
      } else {
        lab.platform().repeat(ANNOUNCEMENTS, message);
      }
    }
  }

  /** The same, and then everything that follows happens. */
  void arriveAndSettle(List<Announcement> announcements) {
    arrives(announcements.toArray(Announcement[]::new));
    lab.settle();
  }

  /** Time goes by, and the gate is watched. */
  void passes(Duration time) {
    Duration left = time;
    while (left.compareTo(Duration.ZERO) > 0) {
      Duration stretch = left.compareTo(Patience.WATCH_EVERY) < 0 ? left : Patience.WATCH_EVERY;
      lab.pass(stretch);
      watches();
      left = left.minus(stretch);
    }
    lab.pass(Duration.ofSeconds(1));
  }

  /** Time goes by, and the gate is watched only so many times, a good minute apart. */
  void isWatchedSeldom(int times) {
    for (int i = 0; i < times; i++) {
      lab.pass(Patience.LONGEST_WAIT.plusSeconds(1));
      watches();
    }
    lab.pass(Duration.ofSeconds(1));
  }

  private void watches() {
    lab.note("watched", "", gate.name());
    gate.run("watch", BoardingList::watch);
    look();
  }

  private void handle(BoardingList list, Message message) {
    if (!looked) {
      look(); // whoever handled the last one did not come so far
    }
    looked = false;
    list.on(message);
    look();
  }

  /** These go to the one and the other program by turns; what fails comes again. */
  void arriveAtTwoPrograms(List<Announcement> announcements) {
    Component<BoardingList> second = program("second gate");
    boolean secondsTurn = false;
    var failed = new ArrayList<Announcement>();
    for (Announcement announcement : announcements) {
      Component<BoardingList> program = secondsTurn ? second : gate;
      Message message = Announcements.write(announcement);
      lab.note("delivered", message.toString(), program.name());
      if (!program.run("handle", list -> handle(list, message)).done()) {
        failed.add(announcement);
      }
      secondsTurn = !secondsTurn;
    }
    arriveAndSettle(failed);
  }

  /** Two programs handle one announcement each, at the same moment. */
  void sideBySide(Announcement one, Announcement other) {
    Component<BoardingList> second = program("second gate");
    Message first = Announcements.write(one);
    Message another = Announcements.write(other);
    lab.note("delivered", first.toString(), gate.name());
    lab.note("delivered", another.toString(), second.name());
    List<Outcome> outcomes = lab.sideBySide(
        gate.task("handle", list -> list.on(first)),
        second.task("handle", list -> list.on(another)));
    var failed = new ArrayList<Announcement>();
    if (!outcomes.get(0).done()) {
      failed.add(one);
    }
    if (!outcomes.get(1).done()) {
      failed.add(other);
    }
    arriveAndSettle(failed);
    watches();
  }

  /** One program is watched and a second one hears of this, at the same moment. */
  void isWatchedWhileAnotherHears(Announcement arriving) {
    Component<BoardingList> second = program("second gate");
    Message message = Announcements.write(arriving);
    lab.mishap("at once", "one is watched, one hears of " + arriving, "two gates");
    List<Outcome> outcomes = lab.sideBySide(
        gate.task("watch", BoardingList::watch),
        second.task("handle", list -> handle(list, message)));
    look();
    if (!outcomes.get(1).done()) {
      arriveAndSettle(List.of(arriving));
    }
  }

  // What we see

  /** Somebody looks at the list; what is new is noted. */
  private void look() {
    Map<String, Map<Integer, String>> lists = lists();
    shown.forEach((voyage, before) -> {
      Map<Integer, String> now = lists.getOrDefault(voyage, Map.of());
      Map<Integer, String> last = before.isEmpty() ? Map.of() : before.get(before.size() - 1);
      if (!now.equals(last)) {
        before.add(now);
        lab.note("shows", voyage + ": " + ListModel.text(now), "the gate's list");
      }
    });
    looked = true;
  }

  /** The list of each voyage as it is now. */
  private Map<String, Map<Integer, String>> lists() {
    var lists = new LinkedHashMap<String, Map<Integer, String>>();
    database
        .rows("select voyage, berth, passenger from boarding_list")
        .forEach(row -> lists
            .computeIfAbsent((String) row.get("voyage"), voyage -> new TreeMap<>())
            .put(((Number) row.get("berth")).intValue(), (String) row.get("passenger")));
    return lists;
  }

  /** For each voyage the list has shown only what was, in the order in which it was. */
  void requireOnlyWhatWas(Rule rule) {
    look();
    shown.forEach((voyage, lists) -> {
      List<Map<Integer, String>> history = ListModel.history(booking.announced(voyage));
      int at = 0;
      for (Map<Integer, String> list : lists) {
        lab.require(
            rule,
            history.contains(list),
            () -> "But the list of %s showed %s, and that never was."
                .formatted(voyage, ListModel.text(list)));
        Map<Integer, String> before = history.get(at);
        int next = at;
        while (next < history.size() && !history.get(next).equals(list)) {
          next++;
        }
        lab.require(
            OrderingRules.NEVER_BACK,
            next < history.size(),
            () -> "But the list of %s showed %s once more, after %s."
                .formatted(voyage, ListModel.text(list), ListModel.text(before)));
        at = next;
      }
    });
  }

  /** The list of each voyage shows what is, and never showed what was not. */
  void requireUpToDate(Rule rule) {
    requireOnlyWhatWas(ONLY_WHAT_WAS.getOrDefault(rule, OrderingRules.NEVER_WHAT_NEVER_WAS));
    booking.voyages().forEach(voyage -> requireUpToDate(rule, voyage));
  }

  /** The list of this voyage shows what is. */
  void requireUpToDate(Rule rule, String voyage) {
    List<Map<Integer, String>> history = ListModel.history(booking.announced(voyage));
    Map<Integer, String> now = history.get(history.size() - 1);
    Map<Integer, String> list = lists().getOrDefault(voyage, Map.of());
    lab.require(
        rule,
        list.equals(now),
        () -> "But the list of %s shows %s, and at the counter it is %s."
            .formatted(voyage, ListModel.text(list), ListModel.text(now)));
  }

  void requireNothingPutAside() {
    List<Message> deadLetters = lab.platform().deadLetters("gate");
    lab.require(
        OrderingRules.STALE_IS_DONE,
        deadLetters.isEmpty(),
        () -> "But the dead letters hold " + deadLetters + ".");
  }

  /** Booking was asked no more often than that. */
  void requireRequestsOfAtMost(int most) {
    lab.require(
        OrderingRules.NOT_WITHOUT_NEED,
        booking.requests() <= most,
        () -> "But Booking was asked %d times, and %d times something was missing."
            .formatted(booking.requests(), most));
  }

  /** All tables apart from the list hold no more than this, whatever they look like. */
  void requireRowsOfAtMost(int most) {
    long rows = database
        .rows("select table_name as name from information_schema.tables"
            + " where table_schema = 'public' and table_name <> 'boarding_list'")
        .stream()
        .mapToLong(table -> database.number("select count(*) from " + table.get("name")))
        .sum();
    lab.require(
        OrderingRules.ROOM_IS_LIMITED,
        rows <= most,
        () -> "But beside the list the gate keeps %d rows, and %d may wait."
            .formatted(rows, Patience.MOST_WAITING));
  }
}
