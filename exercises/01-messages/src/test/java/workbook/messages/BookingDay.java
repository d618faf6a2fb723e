package workbook.messages;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import workbook.lab.Component;
import workbook.lab.Lab;
import workbook.lab.Rule;
import workbook.messages.domain.BookingCommand;
import workbook.messages.domain.BookingCommand.BookJourney;
import workbook.messages.domain.BookingCommand.CancelCrossing;
import workbook.messages.domain.BookingDesk;
import workbook.messages.domain.Crossing;
import workbook.messages.domain.Decision;
import workbook.messages.domain.Decision.Accepted;
import workbook.messages.domain.Decision.Reason;
import workbook.messages.domain.Decision.Refused;
import workbook.messages.domain.Event;
import workbook.messages.domain.PriceList;
import workbook.ports.Message;

/** A pretend day at the booking desk: who asks for what, what is answered, and what it leaves. */
final class BookingDay {

  static final String FRIDAY = "FRI-18";
  static final String SUNDAY = "SUN-10";

  /** Where Fleet's price list is asked for; faults happen there. */
  static final String PRICES = "price list";

  static final long FRIDAYS_FARE = 47_00;
  static final long SUNDAYS_FARE = 52_00;
  static final long FRIDAYS_NEW_FARE = 55_00;

  private static final String REQUESTS = "requests";

  private final Lab lab;
  private final WallPlan plan;
  private final Map<Message, BookingCommand> commands = new LinkedHashMap<>();
  private final Map<BookingCommand, Decision> answers = new LinkedHashMap<>();
  private final List<Told> told = new ArrayList<>();
  private final Map<String, Long> newFares = new HashMap<>();

  /** A fact, as it read when it was told, and when that was. */
  record Told(Event event, Map<String, String> reading, Instant at) {

    String name() {
      return event.getClass().getSimpleName();
    }
  }

  /** The timeline shows every berth that is taken or given back. */
  BookingDay(Lab lab) {
    this(lab, new WallPlan(lab));
  }

  private BookingDay(Lab lab, WallPlan plan) {
    this.lab = lab;
    this.plan = plan;
    lab.peer(PRICES, PriceList.class, this::fareToday);
    Component<BookingDesk> desk = lab.component(
        "booking desk", w -> new BookingDesk(plan, w.peer(PriceList.class), w.clock()));
    lab.platform().subscribe(REQUESTS, desk, this::handle);
  }

  /** A day on which nobody is interested in berths, only in what is told about them. */
  static BookingDay ofTelling(Lab lab) {
    return new BookingDay(lab, new WallPlan(null));
  }

  private long fareToday(String voyage) {
    if (!plan.sails(voyage)) {
      throw new IllegalArgumentException(voyage + " does not sail, and has no price");
    }
    return newFares.getOrDefault(voyage, fareOf(voyage));
  }

  static long fareOf(String voyage) {
    return voyage.equals(SUNDAY) ? SUNDAYS_FARE : FRIDAYS_FARE;
  }

  // What people ask for

  /** One passenger under this number, on each of these voyages. */
  static BookJourney journey(String booking, String passenger, String... voyages) {
    return new BookJourney(
        booking,
        List.of(voyages).stream().map(voyage -> new Crossing(passenger, voyage)).toList());
  }

  /** All of these passengers under this number, on one voyage. */
  static BookJourney together(String booking, String voyage, String... passengers) {
    return new BookJourney(
        booking,
        List.of(passengers).stream()
            .map(passenger -> new Crossing(passenger, voyage))
            .toList());
  }

  static CancelCrossing cancel(String booking, String voyage) {
    return new CancelCrossing(booking, voyage);
  }

  // What happens

  void sells(String voyage, int berths) {
    plan.sells(voyage, berths);
  }

  /** From now on, at Fleet. */
  void costs(String voyage, long fare) {
    newFares.put(voyage, fare);
    lab.mishap("new price", "%s: %d cents".formatted(voyage, fare), "");
  }

  void passes(Duration time) {
    lab.pass(time);
  }

  /** The customer's web page sends the command, and everything that follows happens. */
  Decision asks(BookingCommand command) {
    var message = new Message(
        "R-" + (commands.size() + 1),
        "web page",
        command.getClass().getSimpleName(),
        command.booking(),
        command.toString());
    commands.put(message, command);
    answers.remove(command);
    lab.note("asked", wish(command), command.booking());
    lab.platform().publish(REQUESTS, message);
    lab.settle();
    return answers.get(command);
  }

  /** What the command says, in words. */
  static String wish(BookingCommand command) {
    if (command instanceof BookJourney book) {
      return book.crossings().stream()
          .map(each -> each.passenger() + " on " + each.voyage())
          .collect(Collectors.joining(", "));
    }
    return "cancel " + ((CancelCrossing) command).voyage();
  }

  private void handle(BookingDesk desk, Message message) {
    BookingCommand command = commands.get(message);
    Decision answer = desk.decide(command);
    answers.put(command, answer);
    if (answer instanceof Accepted accepted) {
      for (Event event : accepted.events()) {
        told.add(new Told(event, Reading.of(event), lab.clock().instant()));
        lab.note("told", event.getClass().getSimpleName() + " " + event.booking(), "booking desk");
      }
    }
    lab.note("answered", command.booking() + ": " + inWords(answer), "booking desk");
  }

  static String inWords(Decision answer) {
    if (answer == null) {
      return "null";
    }
    if (answer instanceof Refused refused) {
      String about = refused.about();
      return switch (refused.reason()) {
        case NOT_ON_SALE -> "no, " + about + " is not on sale";
        case VOYAGE_IS_FULL -> "no, " + about + " is full";
        case BOOKING_EXISTS -> "no, " + about + " exists already";
        case NOT_BOOKED -> "no, " + about + " is not booked";
      };
    }
    return "yes";
  }

  // What we see

  /** Everything that was told so far. */
  List<Told> told() {
    return List.copyOf(told);
  }

  int held(String voyage, BookingCommand command) {
    return plan.held(voyage, command.booking());
  }

  void requireYes(Rule rule, BookingCommand command) {
    lab.require(rule, answers.get(command) instanceof Accepted, () -> but(command));
  }

  /** The answer to the command was no, for this reason, because of one of these. */
  void requireNo(Rule rule, BookingCommand command, Reason reason, String... about) {
    Decision answer = answers.get(command);
    if (answer == null) {
      throw lab.broken(MessageRules.NO_IS_AN_ANSWER, but(command));
    }
    var expected = new Refused(reason, about[0]);
    lab.require(
        rule,
        Stream.of(about).map(each -> new Refused(reason, each)).anyMatch(answer::equals),
        () -> "But %s was told: %s. It should have been: %s."
            .formatted(command.booking(), inWords(answer), inWords(expected)));
  }

  private String but(BookingCommand command) {
    Decision answer = answers.get(command);
    if (answer != null) {
      return "But %s was told: %s.".formatted(command.booking(), inWords(answer));
    }
    return answers.containsKey(command)
        ? "But %s was told nothing: the desk answered null.".formatted(command.booking())
        : "But %s was told nothing: the desk failed each time, until the broker gave up."
            .formatted(command.booking());
  }

  /** So many berths on the voyage are taken for whoever sent this command. */
  void requireTaken(Rule rule, String voyage, BookingCommand command, int berths) {
    int held = held(voyage, command);
    lab.require(
        rule,
        held == berths,
        () -> "But %s holds %s on %s, and it should be %d."
            .formatted(command.booking(), count(held), voyage, berths));
  }

  /** The refused command holds nothing on any of these voyages. */
  void requireNothingTaken(BookingCommand command, String... voyages) {
    for (String voyage : voyages) {
      int held = held(voyage, command);
      lab.require(
          MessageRules.NOTHING_LEFT_BEHIND,
          held == 0,
          () -> "But %s was told no, and %s on %s %s taken for it."
              .formatted(command.booking(), count(held), voyage, held == 1 ? "stays" : "stay"));
    }
  }

  /** What was told gives each of these fares, in cents, or what they come to together. */
  void requireToldOfFares(Rule rule, long... fares) {
    var values = new ArrayList<String>();
    told.forEach(each -> values.addAll(Reading.values(each.event())));
    boolean together = values.contains(String.valueOf(LongStream.of(fares).sum()));
    for (long fare : fares) {
      lab.require(
          rule,
          together || values.contains(String.valueOf(fare)),
          () -> "But a berth costs %d cents, and nothing that was told says so.".formatted(fare));
    }
  }

  static String count(int berths) {
    return berths == 1 ? "1 berth" : berths + " berths";
  }
}
