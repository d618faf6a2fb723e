package workbook.worstday;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import workbook.ports.Message;
import workbook.worstday.blocks.Books;
import workbook.worstday.blocks.Gauge;
import workbook.worstday.messages.Mail;
import workbook.worstday.messages.News;
import workbook.worstday.messages.News.Figures;
import workbook.worstday.messages.Topics;
import workbook.worstday.messages.Wishes.BookCrossing;
import workbook.worstday.messages.Wishes.CancelVoyage;
import workbook.worstday.messages.Wishes.MoveVoyage;
import workbook.worstday.messages.Wishes.OpenVoyage;
import workbook.worstday.payments.Payments;

/**
 * The auditors come in the evening, when everything is at rest. They read each program's database
 * and what was said on each topic, and hold the one against the other.
 */
public final class Audit {

  /** What must be true in the evening. */
  public enum Invariant {
    NOTHING_LOST("Every wish that can be read has its answer in Booking's books."),
    NOBODY_LEFT_BEHIND("Nobody waits any more: everybody has a yes or a no, and it is finished."),
    ALL_OR_NOTHING(
        "Who is booked has a berth, has paid once and has a ticket; who is not has none of it."),
    NOTHING_TWICE("Nothing is done twice."),
    MONEY_CONSERVED("No cent appears and none disappears."),
    BERTHS_ADD_UP("Berths kept and berths free are all the berths of the ship."),
    CANCELLED_IS_EMPTY("Nobody is booked on a voyage that was cancelled."),
    ORDERS_OBEYED("A voyage stands as the harbour master ordered last."),
    BOARD_AGREES("The board shows what Fleet has decided and whom Booking has booked."),
    PRIVATE_STAYS_PRIVATE("What everybody can hear tells nobody's card."),
    PUT_ASIDE("What nobody can read is put aside with its reason, and nothing else is.");

    private final String sentence;

    Invariant(String sentence) {
      this.sentence = sentence;
    }

    /** The invariant in the domain's words. */
    public String sentence() {
      return sentence;
    }
  }

  /** An invariant that does not hold, and what the auditors found instead. */
  public record Broken(Invariant invariant, String breach) {
    @Override
    public String toString() {
      return invariant.sentence() + " " + breach;
    }
  }

  private final Map<String, Books> books = new LinkedHashMap<>();
  private final Map<String, List<Message>> topics;
  private final Map<String, List<Message>> deadLetters;
  private final List<Broken> broken = new ArrayList<>();
  private final Map<String, Long> figures = new LinkedHashMap<>();

  /**
   * @param databases of each program
   * @param topics what each topic holds, in the order in which it was stored; a repeat may be in it
   * @param deadLetters what the broker gave up, by program
   */
  public static Audit of(
      Map<String, DataSource> databases,
      Map<String, List<Message>> topics,
      Map<String, List<Message>> deadLetters) {
    var audit = new Audit(databases, topics, deadLetters);
    audit.crossings();
    audit.berths();
    audit.money();
    audit.board();
    audit.said();
    audit.putAside();
    return audit;
  }

  private Audit(
      Map<String, DataSource> databases,
      Map<String, List<Message>> topics,
      Map<String, List<Message>> deadLetters) {
    databases.forEach((name, database) -> books.put(name, Books.of(database)));
    this.topics = topics;
    this.deadLetters = deadLetters;
  }

  /** What does not hold; empty on a good day. */
  public List<Broken> broken() {
    return List.copyOf(broken);
  }

  /** How much there was of everything. */
  public Map<String, Long> figures() {
    return Map.copyOf(new TreeMap<>(figures));
  }

  private void broken(Invariant invariant, String breach, Object... values) {
    broken.add(new Broken(invariant, breach.formatted(values)));
  }

  private void count(String what, long number) {
    figures.merge(what, number, Long::sum);
  }

  // Each booking

  private void crossings() {
    Map<String, String> states = pairs("booking", "select booking, state from crossing");
    Map<String, List<String>> berths =
        grouped("fleet", "select booking, kept from berth order by number");
    Map<String, List<String>> movements =
        grouped("payments", "select booking, amount from movement order by number");
    Map<String, List<String>> tickets =
        grouped("ticketing", "select booking, good from ticket order by number");
    Set<String> cancelled =
        new HashSet<>(pairs("fleet", "select voyage, voyage from voyage where status = 'CANCELLED'")
            .keySet());
    Map<String, BookCrossing> wishes = wishes();
    count("wishes", wishes.size());

    for (BookCrossing wish : wishes.values()) {
      if (!states.containsKey(wish.booking())) {
        broken(Invariant.NOTHING_LOST, "But Booking knows nothing of %s.", who(wish));
      }
    }
    var everybody = new LinkedHashSet<>(wishes.keySet());
    everybody.addAll(states.keySet());
    everybody.addAll(berths.keySet());
    everybody.addAll(movements.keySet());
    everybody.addAll(tickets.keySet());
    for (String booking : everybody) {
      String state = states.getOrDefault(booking, "NOT_BOOKED");
      count(state.toLowerCase(java.util.Locale.ROOT).replace('_', ' '), 1);
      BookCrossing wish = wishes.get(booking);
      String name = wish == null ? booking : who(wish);
      if (!state.equals("BOOKED") && !state.equals("NOT_BOOKED")) {
        broken(Invariant.NOBODY_LEFT_BEHIND, "But %s is still %s.", name, state);
        continue;
      }
      parts(
          name,
          wish,
          state.equals("BOOKED"),
          berths.getOrDefault(booking, List.of()),
          movements.getOrDefault(booking, List.of()),
          tickets.getOrDefault(booking, List.of()));
      if (state.equals("BOOKED") && wish != null && cancelled.contains(wish.voyage())) {
        broken(Invariant.CANCELLED_IS_EMPTY, "But %s is booked on %s.", name, wish.voyage());
      }
    }
  }

  private void parts(
      String name,
      BookCrossing wish,
      boolean booked,
      List<String> berths,
      List<String> movements,
      List<String> tickets) {
    long charges = movements.stream().filter(amount -> !amount.startsWith("-")).count();
    twice(name, "was given a berth", berths.size());
    twice(name, "was charged", charges);
    twice(name, "was refunded", movements.size() - charges);
    twice(name, "was issued a ticket", tickets.size());
    long kept = berths.stream().filter(Audit::yes).count();
    long paid = movements.stream().mapToLong(Long::parseLong).sum();
    long good = tickets.stream().filter(Audit::yes).count();
    long fare = booked && wish != null ? wish.fare() : 0;
    int one = booked ? 1 : 0;
    if (kept != one || paid != fare || good != one) {
      broken(
          Invariant.ALL_OR_NOTHING,
          "But %s is %s, has %s, has paid %s and has %s.",
          name,
          booked ? "booked" : "not booked",
          some(kept, "berth"),
          cents(paid),
          some(good, "ticket"));
    }
  }

  private void twice(String name, String what, long times) {
    if (times > 1) {
      broken(Invariant.NOTHING_TWICE, "But %s %s %d times.", name, what, times);
    }
  }

  private Map<String, BookCrossing> wishes() {
    var wishes = new LinkedHashMap<String, BookCrossing>();
    for (Message message : said(Topics.WISHES)) {
      if (readable(message)) {
        BookCrossing wish = Mail.read(message, BookCrossing.class);
        wishes.put(wish.booking(), wish);
      }
    }
    return wishes;
  }

  // Ships, cards, board

  private void berths() {
    for (List<String> row : rows("fleet", """
        select voyage, berths, free,
          (select count(*) from berth where berth.voyage = voyage.voyage and kept)
        from voyage order by voyage
        """)) {
      long berths = Long.parseLong(row.get(1));
      long free = Long.parseLong(row.get(2));
      long kept = Long.parseLong(row.get(3));
      if (free < 0 || free + kept != berths) {
        broken(
            Invariant.BERTHS_ADD_UP,
            "But of %d berths of %s %d are kept and %d free.",
            berths,
            row.get(0),
            kept,
            free);
      }
    }
    Map<String, List<String>> stands = new HashMap<>();
    rows("fleet", "select voyage, departs, status from voyage")
        .forEach(row -> stands.put(row.get(0), List.of(row.get(1), row.get(2))));
    ordered().forEach((voyage, ordered) -> {
      List<String> is = stands.getOrDefault(voyage, List.of("no time", "nowhere"));
      if (!is.equals(ordered)) {
        broken(
            Invariant.ORDERS_OBEYED,
            "But %s was ordered to be %s and is %s.",
            voyage,
            String.join(", ", ordered),
            String.join(", ", is));
      }
    });
  }

  /** How each voyage stands by the harbour master's orders, by their numbers. */
  private Map<String, List<String>> ordered() {
    var orders = new TreeMap<String, TreeMap<Long, Record>>();
    for (Message message : said(Topics.HARBOUR_ORDERS)) {
      if (readable(message)) {
        orders
            .computeIfAbsent(message.key(), key -> new TreeMap<>())
            .put(Mail.number(message), Mail.read(message));
      }
    }
    var result = new TreeMap<String, List<String>>();
    orders.forEach((voyage, all) -> {
      String departs = "";
      String status = "ON";
      for (Record order : all.values()) {
        if (order instanceof OpenVoyage open) {
          departs = open.departs();
        } else if (order instanceof MoveVoyage move) {
          departs = move.departs();
        } else if (order instanceof CancelVoyage) {
          status = "CANCELLED";
        }
      }
      result.put(voyage, List.of(departs, status));
    });
    return result;
  }

  private void money() {
    List<String> sums = rows("payments", """
        select (select count(*) from card), (select coalesce(sum(balance), 0) from card),
          (select coalesce(sum(amount), 0) from movement)
        """).get(0);
    long morning = Long.parseLong(sums.get(0)) * Payments.IN_THE_MORNING;
    long cards = Long.parseLong(sums.get(1));
    long till = Long.parseLong(sums.get(2));
    count("cents taken", till);
    if (cards + till != morning) {
      broken(
          Invariant.MONEY_CONSERVED,
          "But in the morning there were %s on the cards; now there are %s, and %s in the till.",
          cents(morning),
          cents(cards),
          cents(till));
    }
  }

  private void board() {
    Map<String, String> fleet =
        pairs("fleet", "select voyage, departs || ', ' || status from voyage order by voyage");
    Map<String, String> shown =
        pairs("board", "select voyage, departs || ', ' || status from departure order by voyage");
    fleet.forEach((voyage, stands) -> {
      if (!stands.equals(shown.get(voyage))) {
        broken(
            Invariant.BOARD_AGREES,
            "But %s is %s, and the board shows %s.",
            voyage,
            stands,
            shown.getOrDefault(voyage, "nothing of it"));
      }
    });
    Map<String, String> booked = pairs(
        "booking", "select voyage, count(*) from crossing where state = 'BOOKED' group by voyage");
    Map<String, String> expected =
        pairs("board", "select voyage, passengers from expected order by voyage");
    var voyages = new java.util.TreeSet<>(booked.keySet());
    voyages.addAll(expected.keySet());
    for (String voyage : voyages) {
      String is = booked.getOrDefault(voyage, "0");
      String seen = expected.getOrDefault(voyage, "0");
      if (!is.equals(seen)) {
        broken(
            Invariant.BOARD_AGREES,
            "But Booking has booked %s on %s, and the board expects %s.",
            is,
            voyage,
            seen);
      }
    }
  }

  // What was said

  private void said() {
    Set<String> published = new HashSet<>();
    for (Class<?> type : News.class.getDeclaredClasses()) {
      published.add(type.getSimpleName());
    }
    Set<String> cards = new LinkedHashSet<>();
    wishes().values().forEach(wish -> cards.add(wish.card()));
    for (String topic : List.of(Topics.BOOKINGS, Topics.TIMETABLE)) {
      for (Message message : said(topic)) {
        count("messages on " + topic, 1);
        boolean tells = cards.stream().anyMatch(card -> message.payload().contains(card));
        if (tells || !published.contains(message.type())) {
          broken(
              Invariant.PRIVATE_STAYS_PRIVATE,
              "But %s says %s%s.",
              topic,
              message,
              tells ? ", with a card in it" : ", which is no word of the published language");
          return;
        }
      }
    }
  }

  private void putAside() {
    books.forEach((program, its) -> {
      Figures lies = Gauge.read(program, its);
      count("waiting in outboxes", lies.waiting());
      count("held back", lies.heldBack());
      count("parked", lies.parked());
      // A report may wait there: the next one will say the same.
      long forOthers = its.number("select count(*) from outbox where topic <> 'control-room'");
      if (forOthers > 0) {
        broken(
            Invariant.NOTHING_LOST, "But the outbox of %s is not empty: %d.", program, forOthers);
      }
      if (lies.heldBack() > 0) {
        broken(
            Invariant.NOBODY_LEFT_BEHIND,
            "But at %s there wait, for one that does not come: %d.",
            program,
            lies.heldBack());
      }
    });
    var unreadable = new TreeMap<String, Message>();
    for (String topic : List.of(Topics.HARBOUR_ORDERS, Topics.WISHES)) {
      said(topic).stream()
          .filter(message -> !readable(message))
          .forEach(message -> unreadable.put(topic + " " + message.id(), message));
    }
    count("unreadable", unreadable.size());
    var parked = new HashSet<String>();
    books.forEach((program, its) -> {
      for (List<String> row :
          its.rows("select topic, id, reason, type, msg_key from parked order by id")) {
        String name = row.get(0) + " " + row.get(1);
        if (unreadable.containsKey(name)) {
          parked.add(name);
        } else {
          broken(
              Invariant.PUT_ASIDE,
              "But %s of %s was put aside at %s: %s.",
              row.get(3),
              row.get(4),
              program,
              row.get(2));
        }
      }
    });
    unreadable.keySet().removeAll(parked);
    unreadable
        .values()
        .forEach(message ->
            broken(Invariant.PUT_ASIDE, "But nobody has put aside the unreadable %s.", message));
    deadLetters.forEach((program, letters) -> {
      count("dead letters", letters.size());
      letters.stream()
          .findFirst()
          .ifPresent(letter -> broken(
              Invariant.PUT_ASIDE,
              "But the broker gave up %s for %s, whose books know of %d failures: no reason was"
                  + " written down.",
              letter,
              program,
              failures(program, letter)));
    });
  }

  private long failures(String program, Message letter) {
    return books
        .get(program)
        .number(
            "select coalesce(sum(tries), 0) from failed_try where source = ? and id = ?",
            letter.source(),
            letter.id());
  }

  // Reading

  private List<Message> said(String topic) {
    return topics.getOrDefault(topic, List.of());
  }

  private static boolean readable(Message message) {
    try {
      Mail.read(message);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private List<List<String>> rows(String program, String sql) {
    return books.get(program).rows(sql);
  }

  private Map<String, String> pairs(String program, String sql) {
    var pairs = new LinkedHashMap<String, String>();
    rows(program, sql).forEach(row -> pairs.put(row.get(0), row.get(1)));
    return pairs;
  }

  private Map<String, List<String>> grouped(String program, String sql) {
    var groups = new LinkedHashMap<String, List<String>>();
    rows(program, sql)
        .forEach(
            row -> groups.computeIfAbsent(row.get(0), key -> new ArrayList<>()).add(row.get(1)));
    return groups;
  }

  private static boolean yes(String text) {
    return text.startsWith("t") || text.startsWith("T");
  }

  private static String who(BookCrossing wish) {
    return wish.booking() + " of " + wish.passenger();
  }

  private static String some(long number, String what) {
    return switch ((int) number) {
      case 0 -> "no " + what;
      case 1 -> "a " + what;
      default -> number + " " + what + "s";
    };
  }

  private static String cents(long amount) {
    return "%s%d.%02d"
        .formatted(amount < 0 ? "-" : "", Math.abs(amount) / 100, Math.abs(amount) % 100);
  }
}
