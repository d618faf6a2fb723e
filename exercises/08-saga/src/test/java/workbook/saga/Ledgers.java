package workbook.saga;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import workbook.lab.Database;
import workbook.lab.Lab;
import workbook.saga.fleet.Fleet;
import workbook.saga.messages.Command.BookCrossing;
import workbook.saga.payments.Payments;
import workbook.saga.ticketing.Ticketing;

/** What Fleet, Payments and Ticketing have in their books, as an auditor sees it. */
final class Ledgers {

  private static final String VOYAGES = """
      insert into voyage (name, berths) values
        ('Friday evening', 30), ('Sunday morning', 10), ('Saturday night', 0);
      """;

  private static final String CARDS = """
      insert into card (name, balance) values
        ('card of Anna', 20000), ('card of Ben', 10000), ('card of Cleo', 1000),
        ('card of Dora', 90000), ('card of Emil', 10000), ('card of Greta', 10000);
      """;

  private static final String PASSPORTS =
      "insert into expired_passport (passenger) values ('Dora'), ('Greta');";

  private final Lab lab;
  private final Book berths;
  private final Book charges;
  private final Book tickets;

  Ledgers(Lab lab) {
    this.lab = lab;
    this.berths = new Book("fleet", Fleet.SCHEMA + VOYAGES, "hold", row -> berth(row::get));
    this.charges = new Book("payments", Payments.SCHEMA + CARDS, "charge", row -> money(row::get));
    this.tickets =
        new Book("ticketing", Ticketing.SCHEMA + PASSPORTS, "ticket", row -> ticket(row::get));
  }

  private static String berth(Function<String, Object> row) {
    return "a berth for " + row.apply("passenger") + ", " + row.apply("voyage");
  }

  private static String money(Function<String, Object> row) {
    return euros((long) row.apply("amount")) + ", " + row.apply("card");
  }

  private static String ticket(Function<String, Object> row) {
    return "a ticket for " + row.apply("passenger") + ", " + row.apply("voyage");
  }

  /** Reads all books; what has changed goes into the timeline. */
  void look() {
    berths.look();
    charges.look();
    tickets.look();
  }

  boolean hasBerth(BookCrossing wish) {
    return berths(wish) > 0;
  }

  boolean hasPaid(BookCrossing wish) {
    return charges(wish) > 0;
  }

  boolean hasTicket(BookCrossing wish) {
    return tickets(wish) > 0;
  }

  long berths(BookCrossing wish) {
    return berths.count("HELD", berth(fields(wish)::get));
  }

  long charges(BookCrossing wish) {
    return charges.count("CHARGED", money(fields(wish)::get));
  }

  long tickets(BookCrossing wish) {
    return tickets.count("VALID", ticket(fields(wish)::get));
  }

  private static Map<String, Object> fields(BookCrossing wish) {
    return Map.of(
        "passenger", wish.passenger(),
        "voyage", wish.voyage(),
        "card", wish.card(),
        "amount", wish.fare());
  }

  /** Whether Payments has charged this passenger for the request. */
  boolean isCharge(String request, BookCrossing wish) {
    Entry entry = charges.entries.get(request);
    return entry != null && entry.whose().equals(money(fields(wish)::get));
  }

  /** Such as {@code Anna has a berth, has paid nothing and has a ticket}. */
  String of(BookCrossing wish) {
    return "%s has %s, has paid %s and has %s"
        .formatted(
            wish.passenger(),
            some(berths(wish), "berth"),
            hasPaid(wish) ? euros(charges(wish) * wish.fare()) : "nothing",
            some(tickets(wish), "ticket"));
  }

  private static String some(long count, String what) {
    return switch ((int) count) {
      case 0 -> "no " + what;
      case 1 -> "a " + what;
      default -> count + " " + what + "s";
    };
  }

  static String euros(long cents) {
    return "%d.%02d".formatted(cents / 100, cents % 100);
  }

  /** One context's book: what has become of each request. */
  private final class Book {

    private static final String NOBODYS = "";

    private final Database database;
    private final String context;
    private final String query;
    private final Function<Map<String, Object>, String> whose;
    private Map<String, Entry> entries = Map.of();

    Book(String context, String schema, String table, Function<Map<String, Object>, String> whose) {
      this.database = lab.database(context, schema);
      this.context = context;
      this.query = "select * from " + table + " order by request";
      this.whose = whose;
    }

    void look() {
      var now = new LinkedHashMap<String, Entry>();
      for (Map<String, Object> row : database.rows(query)) {
        boolean unknown = row.containsValue(null);
        now.put(
            (String) row.get("request"),
            new Entry(unknown ? NOBODYS : whose.apply(row), (String) row.get("state")));
      }
      Map<String, Entry> before = entries;
      entries = now;
      now.forEach((request, entry) -> {
        if (!entry.equals(before.get(request))) {
          tell(request, entry);
        }
      });
    }

    private void tell(String request, Entry entry) {
      switch (entry.state()) {
        case "REFUSED", "DECLINED" -> lab.mishap("refused", entry.whose(), context);
        case "HELD" -> lab.note("held", entry.whose(), context);
        case "CHARGED" -> lab.note("charged", entry.whose(), context);
        case "VALID" -> lab.note("issued", entry.whose(), context);
        default ->
          lab.note(
              "took back",
              entry.whose().equals(NOBODYS) ? request + ", which it had not done" : entry.whose(),
              context);
      }
    }

    long count(String state, String of) {
      return entries.values().stream().filter(new Entry(of, state)::equals).count();
    }
  }

  private record Entry(String whose, String state) {}
}
